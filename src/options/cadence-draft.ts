/**
 * A cadence as it is being edited. Numbers are kept as typed, so that nothing is lost while it is not
 * right; what is wrong is said by the schema, and here only found the field it belongs to.
 */
import * as v from "valibot";
import { type Cadence, CadenceSchema, type CadenceStep } from "~domain/cadence";
import type { Wait } from "~domain/calendar";
import { CHANNELS, type Channel } from "~domain/channel";
import { sayProblem } from "~words/problems";
import { cadenceName } from "~words/terms";
import { wholeOf } from "./whole-number";

export interface WaitDraft {
  amount: string;
  unit: Wait["kind"];
}

export interface StepDraft {
  /** Stays with the step when it is moved. */
  key: string;
  wait: WaitDraft;
  channel: Channel | undefined;
}

export interface CadenceDraft {
  id: string;
  name: string;
  firstTouchWithin: WaitDraft;
  /** Without an amount there is none. */
  firstTouchColdAfter: WaitDraft;
  steps: StepDraft[];
  maxTouches: string;
  /** Without a number there is none. */
  caps: Record<Channel, string>;
}

export function draftOf(cadence: Cadence): CadenceDraft {
  const { id, firstTouchWithin, firstTouchColdAfter, steps, maxTouches, caps } = cadence;
  return {
    id,
    name: cadenceName(cadence),
    firstTouchWithin: waitDraft(firstTouchWithin),
    firstTouchColdAfter: firstTouchColdAfter
      ? waitDraft(firstTouchColdAfter)
      : { amount: "", unit: firstTouchWithin.kind },
    steps: steps.map(stepDraft),
    maxTouches: String(maxTouches),
    caps: {
      email: String(caps.email ?? ""),
      linkedin: String(caps.linkedin ?? ""),
      call: String(caps.call ?? ""),
      meeting: String(caps.meeting ?? ""),
      message: String(caps.message ?? ""),
    },
  };
}

function stepDraft({ wait, channel }: CadenceStep): StepDraft {
  return { key: crypto.randomUUID(), wait: waitDraft(wait), channel };
}

function waitDraft(wait: Wait): WaitDraft {
  return { amount: String(wait.kind === "minutes" ? wait.minutes : wait.days), unit: wait.kind };
}

/** One more step, like the one before it. */
export function withStep(steps: readonly StepDraft[]): StepDraft[] {
  const last = steps.at(-1)?.wait ?? { amount: "3", unit: "business-days" };
  return [...steps, { key: crypto.randomUUID(), wait: last, channel: undefined }];
}

export interface CheckedCadence {
  /** Absent when something is wrong. */
  cadence?: Cadence;
  /** By field: `name`, `steps.2`, `caps.email`… */
  errors: Record<string, string>;
}

/** `saved` is the cadence that is edited: a built-in one keeps its own name under that of the language. */
export function checkCadence(draft: CadenceDraft, saved: Cadence): CheckedCadence {
  const isNamedAsBefore = draft.name.trim() === cadenceName(saved);
  const name = isNamedAsBefore ? saved.name : draft.name;
  const parsed = v.safeParse(CadenceSchema, candidateOf({ ...draft, name }));
  if (parsed.success) return { cadence: parsed.output, errors: {} };
  const errors: Record<string, string> = {};
  for (const { path, message } of parsed.issues) errors[fieldOf(path)] ??= sayProblem(message);
  return { errors };
}

function fieldOf(path: readonly { key: unknown }[] = []): string {
  const [field, part] = path.map(({ key }) => String(key));
  const isList = (field === "steps" || field === "caps") && part !== undefined;
  return isList ? `${field}.${part}` : (field ?? "");
}

function candidateOf(draft: CadenceDraft): unknown {
  const { id, name, firstTouchWithin, firstTouchColdAfter, steps, maxTouches, caps } = draft;
  const capped = CHANNELS.filter((channel) => caps[channel].trim() !== "");
  return {
    id,
    name,
    firstTouchWithin: waitOf(firstTouchWithin),
    ...(firstTouchColdAfter.amount.trim() !== "" && {
      firstTouchColdAfter: waitOf(firstTouchColdAfter),
    }),
    steps: steps.map(({ wait, channel }) => ({ wait: waitOf(wait), ...(channel && { channel }) })),
    maxTouches: wholeOf(maxTouches),
    caps: Object.fromEntries(capped.map((channel) => [channel, wholeOf(caps[channel])])),
  };
}

function waitOf({ amount, unit }: WaitDraft): unknown {
  return { kind: unit, [unit === "minutes" ? "minutes" : "days"]: wholeOf(amount) };
}
