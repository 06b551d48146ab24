/**
 * Whether a row that came out of the database makes sense. A damaged row must not keep the rep from the
 * others, and a good one must never be taken for damaged: fields that nobody knows are let pass.
 */
import * as v from "valibot";
import { ProspectFactsSchema } from "./backup";
import { LoggedEventSchema } from "./backup-event";
import type { LoggedEvent } from "./event";
import type { ProspectFacts } from "./prospect";

const FactsSchema = v.object(ProspectFactsSchema.entries);

/** Also of a whole row, of which the facts are a part. */
export function isSoundFacts(value: unknown): value is ProspectFacts {
  return v.is(FactsSchema, value);
}

export function isSoundEvent(value: unknown): value is LoggedEvent {
  const { issues = [] } = v.safeParse(LoggedEventSchema, value);
  return issues.every(({ type, expected }) => type === "strict_object" && expected === "never");
}

/**
 * What of a damaged row still makes sense, with what can be told in place of the rest. Undefined when
 * nothing says who it is.
 */
export function rebuiltFacts(
  row: unknown,
  keysOf: (email: string | undefined, linkedinUrl: string | undefined) => string[],
  knownSince: number,
): ProspectFacts | undefined {
  if (typeof row !== "object" || row === null) return undefined;
  const left = new Map<string, unknown>();
  for (const [name, value] of Object.entries(row)) {
    const schema = Object.entries(ProspectFactsSchema.entries).find(([key]) => key === name)?.[1];
    if (schema && v.is(schema, value)) left.set(name, value);
  }
  const [email, linkedinUrl] = [textIn(left, "email"), textIn(left, "linkedinUrl")];
  const rebuilt = {
    stage: "new",
    createdAt: knownSince,
    handleKeys: keysOf(email, linkedinUrl),
    ...Object.fromEntries(left),
    name: textIn(left, "name") ?? email ?? linkedinUrl,
  };
  const { output, success } = v.safeParse(ProspectFactsSchema, rebuilt);
  return success ? output : undefined;
}

function textIn(values: ReadonlyMap<string, unknown>, name: string): string | undefined {
  const value = values.get(name);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
