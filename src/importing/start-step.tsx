import FileUp from "lucide-react/icons/file-up";
import { type ChangeEvent, useId } from "react";
import { say } from "~words/say";
import { useImport } from "./import-state";
import { openFiles, openPasted } from "./open-list";
import { Opening } from "./opening";

const KINDS =
  ".csv,.tsv,.tab,.txt,.vcf,.vcard,text/csv,text/tab-separated-values,text/plain,text/vcard";

/** A file, or pasted text. */
export function StartStep() {
  const said = useImport((state) => state.said);
  return (
    <>
      {said !== undefined && (
        <p role="status" className="import-said">
          {said}
        </p>
      )}
      <section className="import-card" aria-labelledby="import-file">
        <h2 id="import-file" tabIndex={-1} data-step-heading>
          {say("importFromFile")}
        </h2>
        <div className="import-drop">
          <FileUp size={28} aria-hidden="true" />
          <p>{say("importDrop")}</p>
          <FileButton />
          <small id="import-kinds">{say("importKinds")}</small>
        </div>
        <Opening />
      </section>
      <Paste />
    </>
  );
}

function FileButton() {
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    void openFiles([...(target.files ?? [])]);
    // The same one can be chosen again, once it was put right.
    target.value = "";
  };
  return (
    <label className="button import-choose" data-kind="primary">
      <input
        type="file"
        className="visually-hidden"
        accept={KINDS}
        aria-describedby="import-kinds"
        onChange={choose}
      />
      {say("importChoose")}
    </label>
  );
}

function Paste() {
  const id = useId();
  const pasted = useImport((state) => state.pasted);
  const isBlank = pasted.trim() === "";
  return (
    <form
      className="import-card"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBlank) void openPasted(pasted);
      }}
    >
      <h2 id={`${id}-title`}>{say("importFromPaste")}</h2>
      <div className="field">
        <label htmlFor={id}>{say("importPaste")}</label>
        <textarea
          id={id}
          className="input"
          rows={5}
          dir="auto"
          spellCheck={false}
          placeholder={say("importPasteExample")}
          aria-describedby={`${id}-hint`}
          value={pasted}
          onChange={(event) => useImport.setState({ pasted: event.target.value })}
        />
        <span id={`${id}-hint`} className="field-hint">
          {say("importPasteHint")}
        </span>
      </div>
      <button type="submit" className="button" aria-disabled={isBlank}>
        {say("importLook")}
      </button>
    </form>
  );
}
