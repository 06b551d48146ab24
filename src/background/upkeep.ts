/**
 * What is done beside the work and keeps nobody waiting. Each step decides from the database whether it
 * is time, so that a stopped worker forgets nothing; one round at a time.
 */
import { beginNewLog } from "~storage/new-log";
import { noteSeen } from "~storage/seen-data";
import { backUp } from "./auto-backup";
import { showTrouble } from "./badge";
import { act } from "./context";
import { continueImports } from "./continue-imports";
import { checkDaily } from "./daily-check";
import { retain } from "./retention";

const noteSeenData = () => act(({ db, ...moment }) => noteSeen(db, moment));

const STEPS = [beginNewLog, noteSeenData, continueImports, checkDaily, retain, backUp];

let running: Promise<void> | undefined;

/** Never rejects. */
export function upkeep(): Promise<void> {
  running ??= runAll().finally(() => {
    running = undefined;
  });
  return running;
}

async function runAll(): Promise<void> {
  for (const step of STEPS) await step().catch(showTrouble);
}
