import { describe, expect, it } from "vitest";
import type { ProspectId } from "~domain/ids";
import { lineOf } from "~domain/prospect-line";
import type { RekindleDatabase } from "~storage/database";
import { findByAddress, findOwner, handleKeysOf, searchProspects } from "~storage/read/prospects";
import { freshDatabase, track } from "../support/database";
import { profileIdOf } from "../support/linkedin-ids";

async function withPeople(people: Record<string, object>): Promise<RekindleDatabase> {
  const db = freshDatabase();
  for (const [name, facts] of Object.entries(people))
    await track(db, { id: `prospect:${name}`, name, ...facts });
  return db;
}
const id = (name: string): ProspectId => `prospect:${name}`;

describe("findByAddress", () => {
  it("finds an exact address", async () => {
    const db = await withPeople({ jane: { email: "jane@acme.example" } });
    expect(await findByAddress(db, "jane@acme.example")).toEqual({
      id: id("jane"),
      strength: "exact",
    });
    expect(await findByAddress(db, "janet@acme.example")).toBeUndefined();
  });

  it.each([
    ["jane+crm@acme.example", "jane@acme.example"],
    ["jane@acme.example", "jane+crm@acme.example"],
  ])("stored as %s, written to as %s: weak", async (stored, written) => {
    const db = await withPeople({ jane: { email: stored } });
    expect(await findByAddress(db, written)).toEqual({ id: id("jane"), strength: "weak" });
  });

  it("takes two different tags for two people", async () => {
    const db = await withPeople({ jane: { email: "jane+crm@acme.example" } });
    expect(await findByAddress(db, "jane+other@acme.example")).toBeUndefined();
  });

  it("prefers the exact owner to any number of weak ones", async () => {
    const db = await withPeople({
      a: { email: "jane+a@acme.example" },
      b: { email: "jane+b@acme.example" },
      c: { email: "jane@acme.example" },
    });
    expect(await findByAddress(db, "jane@acme.example")).toEqual({
      id: id("c"),
      strength: "exact",
    });
    expect(await findByAddress(db, "jane+b@acme.example")).toEqual({
      id: id("b"),
      strength: "exact",
    });
  });

  it("finds nobody when a weak address could be two people's", async () => {
    const db = await withPeople({
      a: { email: "info+a@acme.example" },
      b: { email: "info+b@acme.example" },
    });
    expect(await findByAddress(db, "info@acme.example")).toBeUndefined();
  });

  it("finds a LinkedIn key, exactly", async () => {
    const profileId = profileIdOf(42);
    const db = await withPeople({
      jane: { linkedinUrl: `https://www.linkedin.com/in/${profileId}/` },
    });
    expect(await findByAddress(db, `linkedin:id:${profileId}`)).toEqual({
      id: id("jane"),
      strength: "exact",
    });
    expect(await findByAddress(db, "linkedin:member:42")).toMatchObject({ id: id("jane") });
    expect(await findByAddress(db, `linkedin:id:${profileId.toLowerCase()}`)).toBeUndefined();
  });
});

describe("findOwner", () => {
  it("compares exact keys only", async () => {
    const db = await withPeople({ jane: { email: "jane+crm@acme.example" } });
    const owner = (email: string) => findOwner(db, handleKeysOf(email, undefined));
    expect(await owner("jane+crm@acme.example")).toMatchObject({ id: id("jane") });
    expect(await owner("jane+other@acme.example")).toBeUndefined();
    expect(await owner("jane@acme.example")).toBeUndefined();
    expect(await findOwner(db, [])).toBeUndefined();
  });
});

describe("searchProspects", () => {
  const people = {
    jane: { name: "Jane Doe", company: "Acme GmbH", email: "jane.doe@acme.example" },
    jurgen: { name: "Jürgen Müller", company: "Crème & Söhne" },
    janet: { name: "Janet Smith", company: "Harbour Doers" },
    li: { name: "李 伟", company: "Harbour" },
    vanity: { name: "No Name", linkedinUrl: "https://www.linkedin.com/in/zed-example/" },
  };
  const cases: [string, string[]][] = [
    ["jane", ["Jane Doe", "Janet Smith"]],
    ["JANE", ["Jane Doe", "Janet Smith"]],
    ["janet", ["Janet Smith"]],
    ["ane", []],
    ["jurgen", ["Jürgen Müller"]],
    ["jürgen", ["Jürgen Müller"]],
    ["ju\u0308rgen", ["Jürgen Müller"]],
    ["MULLER creme", ["Jürgen Müller"]],
    ["jan doe", ["Jane Doe", "Janet Smith"]],
    ["doe jane acme", ["Jane Doe"]],
    ["jane harbour", ["Janet Smith"]],
    ["jane müller", []],
    ["jane.doe@acme.example", ["Jane Doe"]],
    ["acme.ex", ["Jane Doe"]],
    ["李", ["李 伟"]],
    ["zed", ["No Name"]],
    ["  jane   doe  ", ["Jane Doe", "Janet Smith"]],
    ["", []],
    ["  ", []],
    ["&", []],
  ];

  it.each(cases)("%j finds %j", async (query, found) => {
    const db = await withPeople(people);
    const rows = await searchProspects(db, query, 10);
    expect(rows.map(({ name }) => name).toSorted()).toEqual(found.toSorted());
  });

  it("stops at the limit, and names nobody twice", async () => {
    const db = await withPeople({
      jane: { name: "Jane Janeway", company: "Janes" },
      janet: { name: "Janet" },
    });
    expect(await searchProspects(db, "jan", 10)).toHaveLength(2);
    expect(await searchProspects(db, "jan", 1)).toHaveLength(1);
  });
});

it("finds somebody by any of their addresses", async () => {
  const handleKeys = ["email:jane@acme.example", "email:roe@home.example"];
  const db = await withPeople({ jane: { email: "jane@acme.example", handleKeys } });
  for (const query of ["roe@home.example", "roe", "jane@acme"])
    expect(await searchProspects(db, query, 5), query).toMatchObject([{ id: id("jane") }]);
  const [row = expect.fail("no row")] = await db.prospects.toArray();
  expect(lineOf(row).text).toContain("roe@home.example");
});
