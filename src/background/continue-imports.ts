/** Imports that a stopped worker left half way go on, and what is left of old ones goes. */
import { continueImport } from "~actions/continue-import";
import { forgetImports } from "~actions/forget-imports";
import { listImports } from "~storage/read/imports";
import { awakeFor } from "./awake";
import { badgeOf, showBadge } from "./badge";
import { act } from "./context";
import { serially } from "./serially";

export async function continueImports(): Promise<void> {
  const jobs = await act(({ db }) => listImports(db));
  const left = jobs.filter(({ state }) => state !== "done" && state !== "undone");
  for (const { id } of left)
    await awakeFor(act((context) => continueImport(context, id, serially)));
  if (left.length > 0) await act(async ({ db, ...moment }) => showBadge(await badgeOf(db, moment)));
  await act(forgetImports);
}
