import { expect, it } from "vitest";
import type { BackupPerson } from "~domain/backup";
import type { LoggedEvent } from "~domain/event";
import { readBackup } from "~files/backup/read";
import { collected, linesOfBackup, stateOf } from "../support/backup";
import { freshDatabase } from "../support/database";
import { factsOf, touch } from "../support/log";
import { everybody, restore } from "../support/restoring";
import { at } from "../support/times";

it("gives back 100,000 touches", async () => {
  const people = Array.from({ length: 1_000 }, (_, index) =>
    person(
      index,
      Array.from({ length: 100 }, (_, n) =>
        touch(at("2026-01-05T10:00") + n * 86_400_000, { messageKey: `m-${index}-${n}` }),
      ),
    ),
  ).sort((a, b) => (a.facts.id < b.facts.id ? -1 : 1));
  const lines = await linesOfBackup([
    { kind: "state", state: stateOf() },
    ...[0, 250, 500, 750].map((from) => ({
      kind: "people" as const,
      people: people.slice(from, from + 250),
    })),
  ]);
  const parts = await collected(readBackup(new Blob(lines)));
  const db = freshDatabase();
  await restore(db, {
    people: parts.flatMap((part) => (part.kind === "people" ? part.people : [])),
  });
  expect(await db.events.count()).toBe(100_000);
  expect(await hashOf(await everybody(db))).toBe(await hashOf(people));
}, 600_000);

function person(index: number, log: LoggedEvent[]): BackupPerson {
  const email = `person${index}@acme.example`;
  const facts = factsOf({ id: `prospect:many-${index}`, email, handleKeys: [`email:${email}`] });
  return { facts, log: log.map((event) => ({ ...event, prospectId: facts.id })) };
}

async function hashOf(value: unknown): Promise<string> {
  const sorted = JSON.stringify(value, (_, part) =>
    part === Object(part) && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort())
      : part,
  );
  const bytes = new TextEncoder().encode(sorted);
  return Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
}
