import { useId } from "react";
import { Field } from "~ui/field";
import { useLive } from "~ui/use-live";

interface SourceFieldProps {
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
}

/** Offers the sources there are: one that is written in two ways is two sources. */
export function SourceField(props: SourceFieldProps) {
  const listId = useId();
  const sources = useLive((db) => db.prospects.orderBy("source").uniqueKeys(), []);
  return (
    <>
      <Field
        {...props}
        label="Source"
        placeholder="Trade show Berlin"
        autoComplete="off"
        list={listId}
      />
      <datalist id={listId}>
        {sources?.map((source) => (
          <option key={String(source)} value={String(source)} />
        ))}
      </datalist>
    </>
  );
}
