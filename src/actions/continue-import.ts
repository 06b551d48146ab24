/**
 * The work on an import, part by part, until it is in or out again. What is to be done is read from the
 * database before each part, so that the rep may change their mind and the worker may die at any moment.
 */
import { type ImportJob, idsOf } from "~domain/import-job";
import { HandleIndex } from "~storage/read/handle-index";
import { findImport } from "~storage/read/imports";
import { takePartIn } from "~storage/write/import-part";
import { takePartOut } from "~storage/write/import-way-back";
import type { ActionContext } from "./context";
import { countRecentMessages } from "./count-recent-messages";

/** Does what must not overlap with the signs of messages, when there is none. */
export type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

/** Nothing depends on it but that one import is not worked on twice at once, which would only be slow. */
const working = new Map<string, Promise<void>>();

/** Until it is `done` or `undone`, or is no more. */
export function continueImport(
  context: ActionContext,
  importId: string,
  inTurn: InTurn = (task) => task(),
): Promise<void> {
  const under = working.get(importId);
  if (under !== undefined) return under;
  const work = workOn(context, importId, inTurn).finally(() => working.delete(importId));
  working.set(importId, work);
  return work;
}

async function workOn(context: ActionContext, importId: string, inTurn: InTurn): Promise<void> {
  const { db, zone } = context;
  const handles = new HandleIndex(db);
  try {
    for (;;) {
      const job = await findImport(db, importId);
      if (job === undefined || job.state === "done" || job.state === "undone") return;
      if (job.state !== "running") await takePartOut(db, importId, zone);
      else if (job.doneParts < job.partCount) await takePartIn(db, importId, zone, handles);
      else await finish(context, job, inTurn);
    }
  } finally {
    handles.close();
  }
}

/** What the rep wrote a moment ago to somebody who is in the list now counts. */
async function finish(context: ActionContext, { id }: ImportJob, inTurn: InTurn): Promise<void> {
  const isAdded = (prospectId: string) => prospectId.startsWith(idsOf(id));
  await inTurn(() => countRecentMessages(context, { has: isAdded }));
  const { imports } = context.db;
  await context.db.transaction("rw", imports, async () => {
    const job = await imports.get(id);
    if (job?.state === "running") await imports.put({ ...job, state: "done" });
  });
}
