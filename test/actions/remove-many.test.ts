import { expect, it } from "vitest";
import { removeMany } from "~actions/remove-many";
import { freshDatabase, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { touch } from "../support/log";
import { context, note } from "../support/outbox";
import { KEY, signs, to } from "../support/signs";
import { at } from "../support/times";

const T = at("2026-11-20T10:00");

it("leaves nothing of those who are removed, and everything of the others", async () => {
  installFakeChrome();
  const db = freshDatabase();
  await track(db, { email: "jane@acme.example" }, [touch(T)]);
  await track(db, { id: "prospect:omar", email: "omar@elsewhere.example" }, [touch(T)]);
  await track(db, { id: "prospect:li", email: "li@harbour.example" }, [touch(T)]);
  const recipients = to("jane@acme.example", "omar@elsewhere.example");
  await note(db, signs().requested(T, "1", { recipients }));
  await note(db, signs("msg-a:r2").requested(T, "2", { recipients: to("li@harbour.example") }));
  await db.nudges.bulkAdd([
    { key: "prospect:jane/cold/1", at: T },
    { key: "prospect:omar/cold/1", at: T },
  ]);
  const body = { prospectIds: ["prospect:jane", "prospect:li", "prospect:gone"] as const };
  const ids = { prospectIds: [...body.prospectIds] };
  expect(await removeMany(context(db, T), ids)).toEqual({ kind: "removed", count: 3 });
  expect((await db.prospects.toArray()).map(({ id }) => id)).toEqual(["prospect:omar"]);
  expect((await db.events.toArray()).map(({ prospectId }) => prospectId)).toEqual([
    "prospect:omar",
  ]);
  expect(await db.pendingSends.toArray()).toMatchObject([
    { key: KEY, prospectIds: ["prospect:omar"] },
  ]);
  expect((await db.nudges.toArray()).map(({ key }) => key)).toEqual(["prospect:omar/cold/1"]);
});
