import * as v from "valibot";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  type AnnouncedSchema,
  type BackupPerson,
  BackupPersonSchema,
  type BackupState,
  BackupStateSchema,
  type ProspectFactsSchema,
} from "~domain/backup";
import type { LoggedEventSchema } from "~domain/backup-event";
import type { LoggedEvent } from "~domain/event";
import type { Announced } from "~domain/nudge";
import type { ProspectFacts } from "~domain/prospect";
import { DEFAULT_SETTINGS } from "~domain/settings";
import { stateOf } from "../support/backup";
import { factsOf, touch } from "../support/log";

describe("what a backup holds", () => {
  it("is what there is: the schemas are those of the types, field by field", () => {
    expectTypeOf<v.InferOutput<typeof ProspectFactsSchema>>().toEqualTypeOf<ProspectFacts>();
    expectTypeOf<v.InferOutput<typeof LoggedEventSchema>>().branded.toEqualTypeOf<LoggedEvent>();
    expectTypeOf<v.InferOutput<typeof AnnouncedSchema>>().toEqualTypeOf<Announced>();
    expectTypeOf<v.InferOutput<typeof BackupStateSchema>>().toEqualTypeOf<BackupState>();
    expectTypeOf<v.InferOutput<typeof BackupPersonSchema>>().branded.toEqualTypeOf<BackupPerson>();
  });

  it("may come from a version that knew less", () => {
    const { nudges: _, captureLinkedin: __, ...settings } = DEFAULT_SETTINGS;
    const state = { ...stateOf(), settings };
    expect(v.parse(BackupStateSchema, state).settings).toEqual(DEFAULT_SETTINGS);
  });

  const person = { facts: factsOf(), log: [touch(1)] };
  it.each([
    ["a field nobody knows", { ...person, facts: { ...person.facts, more: 1 } }],
    ["an event of somebody else", { ...person, log: [{ ...touch(1), prospectId: "prospect:x" }] }],
    ["an event of no kind", { ...person, log: [{ ...touch(1), kind: "dance" }] }],
    ["a day that is none", { ...person, log: [{ ...touch(1), kind: "parked", untilOn: "soon" }] }],
    ["a time that is none", { ...person, facts: { ...person.facts, createdAt: Number.NaN } }],
    ["an id of something else", { ...person, facts: { ...person.facts, id: "event:1" } }],
  ])("is not %s", (_, value) => {
    expect(v.safeParse(BackupPersonSchema, person).success).toBe(true);
    expect(v.safeParse(BackupPersonSchema, value).success).toBe(false);
  });
});
