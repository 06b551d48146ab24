/** What the tests of messages on their way share: a place for signs, and time that passes. */
import { expect } from "vitest";
import { commitSends } from "~actions/commit-sends";
import { type Noted, noteSign } from "~actions/note-sign";
import type { ConnectorId } from "~domain/channel";
import { inOrder, type LoggedEvent, type Touch } from "~domain/event";
import type { SendSign } from "~domain/pending-send";
import type { RekindleDatabase } from "~storage/database";
import { BERLIN } from "./times";

export const context = (db: RekindleDatabase, now: number) => ({ db, now, zone: BERLIN });

const noteOn =
  (connector: ConnectorId) =>
  async (db: RekindleDatabase, ...list: SendSign[]): Promise<Noted[]> => {
    const noted: Noted[] = [];
    for (const sign of list) noted.push(await noteSign(context(db, sign.at), connector, sign));
    return noted;
  };

/** Notes signs as the worker does, one after the other, each at its own time. */
export const note = noteOn("gmail");
export const noteOnLinkedin = noteOn("linkedin");

export const commitAt = (db: RekindleDatabase, now: number) => commitSends(context(db, now));

export async function touchesIn(db: RekindleDatabase): Promise<Touch[]> {
  const events: LoggedEvent[] = await db.events.toArray();
  return events.filter((event): event is Touch => event.kind === "touch");
}

/** The log as it counts: without what was taken back. */
export async function countedIn(db: RekindleDatabase): Promise<LoggedEvent[]> {
  return inOrder(await db.events.toArray());
}

export async function expectNoTouch(db: RekindleDatabase): Promise<void> {
  expect(await touchesIn(db)).toEqual([]);
}

/** Everything on disk, as text. */
export async function onDisk(db: RekindleDatabase): Promise<string> {
  return JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
}
