/**
 * Hands the people to the worker part by part and has it take them in. Every step can be told again without
 * harm, so that whatever failed goes on where it was; what becomes of an import once it is taken in is read
 * from the database, never from the answer alone.
 */
import { type ImportJob, MOST_IN_PART } from "~domain/import-job";
import type { ListedPerson } from "~domain/listed-person";
import type { Answer, Body } from "~messages/contract";
import { withDatabase } from "~storage/connection";
import { perform } from "~ui/perform";
import { say } from "~words/say";
import { type Sending, useImport } from "./import-state";

type Task = Omit<Body<"run-import">, "importId" | "partCount">;

export function startImport(people: readonly ListedPerson[], task: Task): Promise<void> {
  const importId = crypto.randomUUID();
  const parts = inParts(people);
  const body = { ...task, importId, partCount: parts.length };
  useImport.setState({ shownId: importId, said: undefined });
  return goOn({ body, parts, sentCount: 0 });
}

/** Of an import that is in the database already: its worker may have been stopped. */
export function resumeImport(job: ImportJob): Promise<void> {
  const { id: importId, name, source, interestedAt, bringsBack, partCount } = job;
  const body = {
    importId,
    name,
    ...(source !== undefined && { source }),
    ...(interestedAt !== undefined && { interestedAt }),
    bringsBack,
    partCount,
  };
  useImport.setState({ shownId: importId });
  return goOn({ body, parts: [], sentCount: 0 });
}

export function tryAgain(): Promise<void> {
  const { sending } = useImport.getState();
  return sending === undefined ? Promise.resolve() : goOn(sending);
}

async function goOn(begun: Sending): Promise<void> {
  useImport.setState({ sending: begun, failure: undefined, isStopping: false });
  if (!(await sendParts(begun))) return;
  const answer = await runToItsEnd(begun.body);
  if (!answer.ok) return fail(answer.failure.message);
  switch (answer.value.kind) {
    case "imported":
      return useImport.setState({ sending: undefined, failure: undefined, isStopping: false });
    case "stopped":
      return nothingKept();
    case "incomplete":
      // What was put aside is gone after a day; here the people still are.
      useImport.setState({ sending: { ...begun, sentCount: 0 } });
      return fail(say("importIncomplete"));
  }
}

/** A worker that is stopped does not answer. It is asked again for as long as the import gets on. */
async function runToItsEnd(body: Sending["body"]): Promise<Answer<"run-import">> {
  let before: number | undefined;
  for (;;) {
    const answer = await perform("run-import", body);
    if (answer.ok || answer.failure.kind !== "no-answer") return answer;
    const job = await withDatabase((db) => db.imports.get(body.importId));
    if (job === undefined || job.doneParts === before) return answer;
    before = job.doneParts;
  }
}

/** False when it could not be done, or the rep has stopped it. */
async function sendParts({ body, parts, sentCount }: Sending): Promise<boolean> {
  for (let index = sentCount; index < parts.length; index += 1) {
    const people = parts[index] ?? [];
    const part = { kind: "listed", people } as const;
    const answer = await perform("stage-part", { jobId: body.importId, index, part });
    if (!isWanted(body.importId)) {
      // It was on its way when the others were dropped.
      await perform("drop-staged", { jobId: body.importId });
      return false;
    }
    if (!answer.ok) {
      fail(answer.failure.message);
      return false;
    }
    useImport.setState({ sending: { body, parts, sentCount: index + 1 } });
  }
  return true;
}

/** False once the rep has stopped it. */
function isWanted(importId: string): boolean {
  const { sending, isStopping } = useImport.getState();
  return sending?.body.importId === importId && !isStopping;
}

/** The rep does not want it any more; what went in comes out again. */
export async function stopImport(importId: string): Promise<void> {
  useImport.setState({ isStopping: true, failure: undefined });
  const stopped = await perform("stop-import", { importId });
  if (!stopped.ok) return failToStop(stopped.failure.message);
  // Then its `run-import` is answered when everything is out.
  if (stopped.value.kind === "stopping") return;
  // Too late, or too early: it is in already, or the worker has not begun.
  const isIn = await withDatabase((db) => db.imports.get(importId));
  if (isIn) return useImport.setState({ sending: undefined, isStopping: false });
  const dropped = await perform("drop-staged", { jobId: importId });
  if (!dropped.ok) return failToStop(dropped.failure.message);
  nothingKept();
}

function nothingKept(): void {
  useImport.setState({
    sending: undefined,
    isStopping: false,
    shownId: undefined,
    said: say("importStopped"),
  });
}

function fail(message: string): void {
  useImport.setState({ failure: message });
}

function failToStop(message: string): void {
  useImport.setState({ isStopping: false, failure: message });
}

function inParts(people: readonly ListedPerson[]): ListedPerson[][] {
  const count = Math.ceil(people.length / MOST_IN_PART);
  return Array.from({ length: count }, (_, index) =>
    people.slice(index * MOST_IN_PART, (index + 1) * MOST_IN_PART),
  );
}
