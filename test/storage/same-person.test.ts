import { beforeEach, describe, expect, it } from "vitest";
import type { RekindleDatabase } from "~storage/database";
import { findSameName, listSamePerson } from "~storage/read/same-person";
import { freshDatabase, track } from "../support/database";
import { JANE } from "../support/log";
import { trackMany } from "../support/many";

let db: RekindleDatabase;
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id.slice(9)).toSorted();

beforeEach(async () => {
  db = freshDatabase();
  await track(db, { company: "Acme", email: "jane@acme.example" });
});

describe("listSamePerson", () => {
  const same = async () => ids(await listSamePerson(db, JANE));

  it("finds who has the same name in any order, at the same company or none", async () => {
    await track(db, { id: "prospect:order", name: "Doe, Jané", company: "ACME" });
    await track(db, { id: "prospect:none" });
    await track(db, { id: "prospect:elsewhere", company: "Harbour" });
    await track(db, { id: "prospect:middle", name: "Jane M. Doe" });
    await track(db, { id: "prospect:first", name: "Jane" });
    expect(await same()).toEqual(["none", "order"]);
  });

  it("finds first whom a list has named, whatever they are called, unless they are gone", async () => {
    await track(db, { id: "prospect:twin" });
    await track(db, { id: "prospect:named", name: "J. Miller", company: "Harbour" });
    await db.prospects.update(JANE, {
      maybeSameAs: ["prospect:gone", "prospect:named", "prospect:twin"],
    });
    const found = await listSamePerson(db, JANE);
    expect(found.map(({ id }) => id)).toEqual(["prospect:named", "prospect:twin"]);
    await db.prospects.update("prospect:named", { notSameAs: [JANE] });
    expect(await same()).toEqual(["twin"]);
  });

  it("finds nobody of whom the rep has said that they are somebody else", async () => {
    await track(db, { id: "prospect:other", notSameAs: [JANE] });
    expect(await same()).toEqual([]);
  });

  it("reads few people when a name has a rare word", async () => {
    await trackMany(db, 1_100, { name: "Jane Smith" });
    await track(db, { id: "prospect:twin", name: "Doe Jane" });
    expect(await same()).toEqual(["twin"]);
    expect(await listSamePerson(db, "prospect:many-1")).toEqual([]);
  });

  it("of nobody is nobody", async () => {
    expect(await listSamePerson(db, "prospect:gone")).toEqual([]);
  });
});

describe("findSameName", () => {
  const find = async (channel: "email" | "linkedin", company?: string, name = "Jane Doe") =>
    ids(await findSameName(db, { name, channel, ...(company && { company }) }));

  it("finds who is not known on that channel yet", async () => {
    expect(await find("linkedin")).toEqual(["jane"]);
    expect(await find("email")).toEqual([]);
    await track(db, { id: "prospect:known", handleKeys: ["linkedin:id:x"] });
    expect(await find("linkedin", "Acme")).toEqual(["jane"]);
    expect(await find("email", "Acme")).toEqual(["known"]);
    expect(await find("linkedin", "Harbour")).toEqual([]);
    expect(await find("linkedin", undefined, "Jane")).toEqual([]);
    expect(await find("linkedin", undefined, "")).toEqual([]);
  });
});
