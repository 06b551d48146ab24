/**
 * Everything that is stored on one person, for whoever asks "what do you have on me?": one file that
 * explains itself, section by section, and needs no Rekindle to be read. Its shape is a promise: what
 * changes it makes a new `version`.
 */
import type { LoggedEvent } from "~domain/event";
import { inOrder } from "~domain/event";
import type { Announced } from "~domain/nudge";
import type { PendingSend } from "~domain/pending-send";
import type { Prospect, ProspectFacts } from "~domain/prospect";
import { foldText } from "~domain/prospect-line";
import { withTimes } from "./with-times";

/** As the database has it. */
export interface StoredOnPerson {
  facts: ProspectFacts;
  /** The whole row: the facts, what follows from the log, and the words for the search. */
  row: Prospect & { words: readonly string[] };
  log: readonly LoggedEvent[];
  announced: readonly Announced[];
  sends: readonly PendingSend[];
  /** What would take back an import, a merging or a change: each with what it says of the person. */
  waysBack: readonly { of: string; stored: unknown }[];
  /** Rows of theirs that could not be read. */
  setAside: readonly unknown[];
}

const ABOUT = {
  file:
    "Everything Rekindle has stored on one person, on one computer, in one browser profile. " +
    "Nothing of it is on a server. Times are ISO 8601 in UTC, days are yyyy-MM-dd. " +
    "A section without entries means that nothing of the kind is stored.",
  facts: "What is known of the person, as the list, a page or the user gave it.",
  handles:
    "The addresses and ids by which a message is recognised as one to or from this person. " +
    "The words are those by which the search finds them.",
  standing:
    "What follows from the facts, the log and the user's rules, and is computed anew when they change.",
  log:
    "What happened, in the order it happened. No text of any message is stored; " +
    "a subject line only if the user has asked for that. " +
    "retracted: taken back, or said to be a mistake; it is kept and does not count.",
  announced: "What the user has been told of in notifications, so that it is not told twice.",
  messagesOnTheirWay:
    "Messages that are being sent, are scheduled, may not have gone, or went within the last day.",
  waysBack:
    "What is kept for some time so that an import, a merging or a change can be taken back.",
  setAside: "Rows about this person that could not be read and were put aside.",
} as const;

/** JSON, indented so that it can be read as it is. */
export function personFile(stored: StoredOnPerson, now: number): string {
  const { handleKeys, ...facts } = stored.facts;
  const counting = new Set(inOrder(stored.log).map(({ id }) => id));
  const log = [...stored.log]
    .sort((a, b) => a.at - b.at || a.recordedAt - b.recordedAt)
    .map((event) => ({ ...event, isRetracted: isTakenBack(event, counting) }));
  const file = {
    format: "rekindle-person",
    version: 1,
    about: ABOUT.file,
    writtenAt: now,
    facts: { about: ABOUT.facts, ...facts },
    handles: { about: ABOUT.handles, keys: handleKeys, words: stored.row.words },
    standing: { about: ABOUT.standing, ...standingIn(stored) },
    log: { about: ABOUT.log, entries: log },
    announced: { about: ABOUT.announced, entries: stored.announced },
    messagesOnTheirWay: { about: ABOUT.messagesOnTheirWay, entries: stored.sends },
    waysBack: { about: ABOUT.waysBack, entries: stored.waysBack },
    setAside: { about: ABOUT.setAside, entries: stored.setAside },
  };
  return `${JSON.stringify(withTimes(file), undefined, 2)}\n`;
}

const isTakenBack = ({ kind, id }: LoggedEvent, counting: ReadonlySet<string>) =>
  kind !== "retracted" && !counting.has(id);

/** Of the row what the facts do not say. */
function standingIn({ facts, row }: StoredOnPerson) {
  const { words: _, ...columns } = row;
  return Object.fromEntries(Object.entries(columns).filter(([key]) => !(key in facts)));
}

/** `rekindle-jane-doe.json` */
export function personFileName(name: string): string {
  const plain = foldText(name).replace(/[^\p{L}\p{N}]+/gu, "-");
  const short = [...plain]
    .slice(0, LONGEST_NAME)
    .join("")
    .replace(/^-+|-+$/g, "");
  return `rekindle-${short === "" ? "person" : short}.json`;
}

const LONGEST_NAME = 60;
