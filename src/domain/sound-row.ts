/**
 * Whether a person's row can be shown: every column is of the kind that the pages take it for. Asked of each
 * row that a page reads, a hundred thousand at a time, so it looks at kinds only and makes nothing on the
 * way; whether the values are right is for `check-people` to say.
 */
import { isProspectId } from "./ids";
import type { Prospect } from "./prospect";

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isNumber: Check = (value) => typeof value === "number" && Number.isFinite(value);
const isObject: Check = (value) => typeof value === "object" && value !== null;
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isObjects: Check = (value) => Array.isArray(value) && value.every(isObject);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const COLUMNS: Record<keyof (Prospect & { words: string[] }), Check> = {
  id: isProspectId,
  name: isText,
  handleKeys: isTexts,
  words: isTexts,
  stage: isText,
  createdAt: isNumber,
  company: maybe(isText),
  title: maybe(isText),
  email: maybe(isText),
  linkedinUrl: maybe(isText),
  source: maybe(isText),
  cadenceId: maybe(isText),
  interestedAt: maybe(isNumber),
  theirZone: maybe(isText),
  notes: maybe(isText),
  tags: maybe(isTexts),
  notSameAs: maybe(isTexts),
  maybeSameAs: maybe(isTexts),
  touchCount: isNumber,
  stepsDone: isNumber,
  tried: isObject,
  sameChannelRun: isNumber,
  maxTouches: maybe(isNumber),
  suggestion: maybe(isObject),
  firstTouchAt: maybe(isNumber),
  lastTouchAt: maybe(isNumber),
  lastTouchChannel: maybe(isText),
  lastTouchSeenBy: maybe(isText),
  lastLink: maybe(isText),
  lastReplyAt: maybe(isNumber),
  lastReplyChannel: maybe(isText),
  coldReplyAt: maybe(isNumber),
  possibleReply: maybe(isObject),
  inviteAcceptedAt: maybe(isNumber),
  awayUntilOn: maybe(isText),
  parked: maybe(isObject),
  turn: isText,
  outcome: isText,
  waitingSince: isNumber,
  promises: isObjects,
  promiseDueAt: maybe(isNumber),
  nextStep: maybe(isObject),
  dueAt: maybe(isNumber),
  dueFor: maybe(isText),
  dueText: maybe(isText),
  duePromise: maybe(isObject),
  coldAt: maybe(isNumber),
  lane: maybe(isText),
  laneAt: maybe(isNumber),
};

const CHECKS: [string, Check][] = Object.entries(COLUMNS);

export function isSoundRow(row: unknown): boolean {
  if (typeof row !== "object" || row === null) return false;
  return CHECKS.every(([name, isRight]) => isRight(Reflect.get(row, name)));
}
