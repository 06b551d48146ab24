import { useId } from "react";
import { ENCODINGS } from "~files/read-list";
import { say } from "~words/say";
import { encodingName } from "./column-words";
import type { OpenList } from "./import-state";
import { readAs } from "./open-list";

interface EncodingSelectProps {
  list: OpenList;
  file: NonNullable<OpenList["file"]>;
}

/** Old files do not say how their letters are written; it is a guess, and may be a wrong one. */
export function EncodingSelect({ list, file }: EncodingSelectProps) {
  const id = useId();
  return (
    <div className="field import-encoding">
      <label htmlFor={id}>{say("importEncoding")}</label>
      <select
        id={id}
        className="input"
        value={file.encoding}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          const chosen = ENCODINGS.find((one) => one === target.value);
          if (chosen) void readAs(list, chosen);
        }}
      >
        {ENCODINGS.map((encoding) => (
          <option key={encoding} value={encoding}>
            {encodingName(encoding)}
          </option>
        ))}
      </select>
      <span id={`${id}-hint`} className="field-hint">
        {say("importEncodingHint")}
      </span>
    </div>
  );
}
