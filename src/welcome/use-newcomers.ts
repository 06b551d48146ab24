import { keysOf, type PastedPerson } from "~domain/pasted-list";
import { useLive } from "~ui/use-live";

export interface Newcomers {
  people: PastedPerson[];
  /** False while it is about an earlier list. */
  isCurrent: boolean;
}

/** Those who are no prospects yet, by exact address. Nobody as long as that is not known. */
export function useNewcomers(people: PastedPerson[]): Newcomers {
  const found = useLive(
    async (db) => {
      const keys = people.flatMap(keysOf);
      const rows =
        keys.length === 0 ? [] : await db.prospects.where("handleKeys").anyOf(keys).toArray();
      const known = new Set(rows.flatMap(({ handleKeys }) => handleKeys));
      const isNew = (person: PastedPerson) => !keysOf(person).some((key) => known.has(key));
      return { of: people, newcomers: people.filter(isNew) };
    },
    [people],
  );
  return { people: found?.newcomers ?? [], isCurrent: found?.of === people };
}
