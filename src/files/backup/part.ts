/** One line of a backup as the part it holds. The shape is checked here, the bytes by the chain. */
import * as v from "valibot";
import { BackupPersonSchema, BackupStateSchema } from "~domain/backup";
import { type Bytes, bytesOf, fromBase64, isBeginning, textOf, unsqueezed } from "./bytes";
import { type BackupPart, BackupRefused, MOST_PEOPLE_IN_PART } from "./format";
import { type Place, unsealed } from "./seal";

const END = bytesOf('{"end":');

/** Whether a line says that the file ends with it. */
export function isEnd(line: Uint8Array): boolean {
  return isBeginning(END, line);
}

const state = { kind: v.literal("state"), state: BackupStateSchema };
const people = {
  kind: v.literal("people"),
  people: v.pipe(v.array(BackupPersonSchema), v.minLength(1), v.maxLength(MOST_PEOPLE_IN_PART)),
};

const StateSchema = v.strictObject(state);
const PeopleSchema = v.strictObject(people);
const PlainStateSchema = v.strictObject({ part: v.literal(0), ...state });
const PlainPeopleSchema = v.strictObject({ part: v.pipe(v.number(), v.minValue(1)), ...people });
const SealedSchema = v.strictObject({ part: v.number(), sealed: v.string() });

/** @throws BackupRefused */
export function plainPartOf(line: Bytes, number: number): BackupPart {
  const value = jsonOf(line);
  if (number === 0) return { kind: "state", state: parsed(PlainStateSchema, value).state };
  const { part, people } = parsed(PlainPeopleSchema, value);
  if (part !== number) throw new BackupRefused("damaged");
  return { kind: "people", people };
}

/** Undefined when it was not sealed with this key, for this place. @throws BackupRefused */
export async function sealedPartOf(
  line: Bytes,
  place: Place,
  key: CryptoKey,
): Promise<BackupPart | undefined> {
  const { part, sealed } = parsed(SealedSchema, jsonOf(line));
  const bytes = fromBase64(sealed);
  if (part !== place.number || bytes === undefined) throw new BackupRefused("damaged");
  const squeezed = await unsealed(key, place, bytes);
  if (squeezed === undefined) return undefined;
  const content = await unsqueezed(squeezed).catch(() => {
    throw new BackupRefused("damaged");
  });
  return parsed(place.number === 0 ? StateSchema : PeopleSchema, jsonOf(content));
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    throw new BackupRefused("damaged");
  }
}

function parsed<T extends v.GenericSchema>(schema: T, value: unknown): v.InferOutput<T> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (!result.success) throw new BackupRefused("damaged");
  return result.output;
}
