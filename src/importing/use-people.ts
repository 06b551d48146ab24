/** The people of the list, by what its columns are said to mean. */
import { useEffect, useState } from "react";
import { type Column, type ListedPeople, peopleOf } from "~files/read-list";
import { rightNow } from "~ui/use-moment";
import type { OpenList } from "./import-state";

export interface Known<T> {
  value: T | undefined;
  /** False while the value is about something earlier. */
  isCurrent: boolean;
}

export function usePeople({ content }: OpenList, columns: readonly Column[]): Known<ListedPeople> {
  const [found, setFound] = useState<{ of: unknown[]; people: ListedPeople }>();
  const [failure, setFailure] = useState<{ error: unknown }>();
  useEffect(() => {
    let isStale = false;
    const read = async () => {
      const people =
        content.kind === "people"
          ? content
          : await peopleOf(content.table, columns, rightNow().zone);
      if (!isStale) setFound({ of: [content, columns], people });
    };
    read().catch((error: unknown) => {
      if (!isStale) setFailure({ error });
    });
    return () => {
      isStale = true;
    };
  }, [content, columns]);
  if (failure) throw failure.error;
  const isCurrent = found?.of[0] === content && found.of[1] === columns;
  return { value: found?.people, isCurrent };
}
