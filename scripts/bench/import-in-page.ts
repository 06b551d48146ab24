/**
 * A rep's page that takes a long list in, as it runs in the extension: this file is bundled and evaluated
 * in one of the extension's own pages, and asks the real worker.
 */
import { MOST_IN_PART } from "../../src/domain/import-job";
import type { ListedPerson } from "../../src/domain/listed-person";
import { peopleOf, readList } from "../../src/files/read-list";
import { sendUntilDone } from "../../src/messages/send-until-done";
import { RekindleDatabase } from "../../src/storage/database";
import { previewImport } from "../../src/storage/read/import-preview";
import { floor } from "./floor-in-page";

const PATIENCE = 300_000;

/** Milliseconds. */
export interface Taken {
  took: number;
  /** The longest time between two pictures meanwhile. */
  longest: number;
}

async function timed(work: () => Promise<unknown>): Promise<Taken> {
  const began = performance.now();
  let [longest, before, isOver] = [0, began, false];
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    if (!isOver) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  await work();
  isOver = true;
  return { took: performance.now() - began, longest };
}

const GIVEN = ["Ada", "Ben", "Chloé", "Dmitri", "Elif", "Farah", "Goran", "Hana", "Ines", "Jonas"];
const FAMILY = ["Adler", "Bianchi", "Costa", "Duarte", "Eriksen", "Farkas", "Grant", "Horvat"];
const SYLLABLES = [
  "ba",
  "do",
  "fe",
  "gu",
  "ka",
  "lo",
  "mi",
  "nu",
  "pe",
  "ra",
  "si",
  "tu",
  "ve",
  "zo",
];

/** Always the same word for the same number. */
function wordOf(number: number): string {
  const next = Math.floor(number / SYLLABLES.length);
  return (SYLLABLES[number % SYLLABLES.length] ?? "") + (next === 0 ? "" : wordOf(next));
}

function personOf(index: number): ListedPerson {
  const given = GIVEN[index % GIVEN.length] ?? "";
  const family = `${FAMILY[index % FAMILY.length] ?? ""}${wordOf(index)}`;
  const company = wordOf(index % 9_000);
  const plain = `${given}.${family}`.toLowerCase().replace("é", "e");
  return {
    line: index + 2,
    name: `${given} ${family}`,
    email: `${plain}@${company}.example`,
    ...(index % 2 === 0 && {
      linkedinUrl: `https://www.linkedin.com/in/${plain.replace(".", "-")}/`,
    }),
    company: `${company} Ltd`,
    title: "Head of Operations",
    tags: ["fair"],
  };
}

let people: ListedPerson[] = [];

/** The list as a file, of which the people are read. */
async function read(count: number): Promise<Taken> {
  const head = "Name,Email,LinkedIn URL,Company,Job title,Tags";
  const lines = Array.from({ length: count }, (_, index) => {
    const { name, email, linkedinUrl = "", company, title, tags } = personOf(index);
    return [name, email, linkedinUrl, company, title, tags].join(",");
  });
  const text = [head, ...lines].join("\r\n");
  return timed(async () => {
    const list = await readList(text);
    if (list.kind !== "table") throw new Error(`The list is read as ${list.kind}.`);
    ({ people } = await peopleOf(list.table, list.table.columns, "UTC"));
    if (people.length !== count) throw new Error(`Read were ${people.length} people.`);
  });
}

async function preview(): Promise<Taken & { counts: object }> {
  const db = new RekindleDatabase();
  let counts = {};
  const taken = await timed(async () => {
    ({ counts } = await previewImport(db, people, { bringsBack: false }));
  });
  db.close();
  return { ...taken, counts };
}

function stage(jobId: string): Promise<Taken> {
  return timed(async () => {
    for (let from = 0; from < people.length; from += MOST_IN_PART) {
      const part = { kind: "listed" as const, people: people.slice(from, from + MOST_IN_PART) };
      const answer = await sendUntilDone(
        "stage-part",
        { jobId, index: from / MOST_IN_PART, part },
        PATIENCE,
      );
      if (!answer.ok) throw new Error(answer.failure.message);
    }
  });
}

function run(importId: string): Promise<Taken> {
  const partCount = Math.ceil(people.length / MOST_IN_PART);
  const body = { importId, name: "list.csv", source: "Fair", bringsBack: false, partCount };
  return timed(async () => {
    const answer = await sendUntilDone("run-import", body, PATIENCE);
    if (!answer.ok || answer.value.kind !== "imported") throw new Error(JSON.stringify(answer));
  });
}

function undo(importId: string): Promise<Taken> {
  return timed(async () => {
    const answer = await sendUntilDone("undo-import", { importId }, PATIENCE);
    if (!answer.ok || answer.value.kind !== "undone") throw new Error(JSON.stringify(answer));
  });
}

const inPage = { read, preview, stage, run, undo, floor };
export type ImportInPage = typeof inPage;

Object.assign(globalThis, { rekindleImport: inPage });
