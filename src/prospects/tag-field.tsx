import { useId, useMemo } from "react";
import { Field } from "~ui/field";
import { say } from "~words/say";
import { useLines } from "./lines";

interface TagFieldProps {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** Offers the tags there are: one that is written in two ways is two tags. */
export function TagField(props: TagFieldProps) {
  const listId = useId();
  const lines = useLines((state) => state.sorted);
  const tags = useMemo(() => new Set(lines.flatMap((line) => line.tags ?? [])), [lines]);
  return (
    <>
      <Field {...props} label={say("tableTag")} maxLength={60} autoComplete="off" list={listId} />
      <datalist id={listId}>
        {[...tags].map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </>
  );
}
