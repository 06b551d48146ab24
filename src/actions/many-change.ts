/** What one change of many does to one person, and how it is taken back. */
import { assertNever } from "~domain/assert-never";
import type { ManyChange } from "~domain/many-change";
import type { ProspectFacts } from "~domain/prospect";
import { MOST_TAGS, tidyTags, withoutTag } from "~domain/tags";
import type { ChangedFacts } from "~storage/database";

type Field = "stage" | "source" | "cadenceId" | "tags";

const FIELD_OF: Record<ManyChange["kind"], Field> = {
  stage: "stage",
  source: "source",
  cadence: "cadenceId",
  "add-tag": "tags",
  "remove-tag": "tags",
};

export function changedFactsOf(facts: ProspectFacts): ChangedFacts {
  const { id, stage, source, cadenceId, tags } = facts;
  return {
    id,
    stage,
    ...(source !== undefined && { source }),
    ...(cadenceId !== undefined && { cadenceId }),
    ...(tags !== undefined && { tags }),
  };
}

/** The same object when nothing changes. */
export function changed(facts: ProspectFacts, change: ManyChange): ProspectFacts {
  const tags = facts.tags ?? [];
  switch (change.kind) {
    case "stage":
      return withField(facts, "stage", { stage: change.stage });
    case "source":
      return withField(facts, "source", { source: change.source || undefined });
    case "cadence":
      return withField(facts, "cadenceId", { cadenceId: change.cadenceId });
    case "add-tag":
      if (tags.length >= MOST_TAGS) return facts;
      return withField(facts, "tags", { tags: tidyTags([...tags, change.tag]) });
    case "remove-tag":
      return withField(facts, "tags", { tags: withoutTag(tags, change.tag) });
    default:
      return assertNever(change);
  }
}

type Values = { [F in Field]?: ProspectFacts[F] | undefined };

/** With one field as it is in `values`; absent there, the person has none. */
export function withField(facts: ProspectFacts, field: Field, values: Values): ProspectFacts {
  const value = values[field]?.length === 0 ? undefined : values[field];
  if (isSame(value, facts[field])) return facts;
  const { source, cadenceId, tags, ...rest } = facts;
  const all: Values = { stage: facts.stage, source, cadenceId, tags, [field]: value };
  return {
    ...rest,
    stage: all.stage ?? facts.stage,
    ...(all.source !== undefined && { source: all.source }),
    ...(all.cadenceId !== undefined && { cadenceId: all.cadenceId }),
    ...(all.tags !== undefined && { tags: all.tags }),
  };
}

/** As before the change, but for what was set since: of the tags the others, else all of it. */
export function changedBack(
  now: ProspectFacts,
  change: ManyChange,
  before: ChangedFacts,
): ProspectFacts {
  const field = FIELD_OF[change.kind];
  const was = withField(now, field, before);
  const left = changed(was, change);
  if (isSame(left[field], now[field])) return was;
  if (field !== "tags" || isSame(left.tags, was.tags)) return now;
  const [tag] = change.kind === "remove-tag" ? missing(was.tags, left.tags) : [];
  if (tag !== undefined) return changed(now, { kind: "add-tag", tag });
  return change.kind === "add-tag" ? changed(now, { kind: "remove-tag", tag: change.tag }) : now;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const missing = (all: readonly string[] = [], left: readonly string[] = []) =>
  all.filter((tag) => !left.includes(tag));
