import { useId } from "react";
import { listSources } from "~storage/read/sources";
import { Field } from "~ui/field";
import { useLive } from "~ui/use-live";
import { say } from "~words/say";

interface SourceFieldProps {
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
}

/** Offers the sources there are: one that is written in two ways is two sources. */
export function SourceField(props: SourceFieldProps) {
  const listId = useId();
  const sources = useLive(listSources, []);
  return (
    <>
      <Field
        {...props}
        label={say("personSource")}
        placeholder={say("personSourceExample")}
        autoComplete="off"
        list={listId}
      />
      <datalist id={listId}>
        {sources?.map((source) => (
          <option key={source} value={source} />
        ))}
      </datalist>
    </>
  );
}
