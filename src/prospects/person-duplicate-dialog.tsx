/** Looks for the other row of the same person. */
import { useId, useState } from "react";
import type { Prospect } from "~domain/prospect";
import { searchProspects } from "~storage/read/prospects";
import { Dialog } from "~ui/dialog";
import { Field } from "~ui/field";
import { useLive } from "~ui/use-live";
import { say, sayCount } from "~words/say";
import { closePersonDialog, openPersonDialog } from "./person-dialog-state";

const SHOWN = 8;

export function DuplicateDialog({ prospect }: { prospect: Prospect }) {
  const { id, name } = prospect;
  const [query, setQuery] = useState(name);
  const [chosen, setChosen] = useState<Prospect>();
  const [problem, setProblem] = useState<string>();
  const found = useLive(
    async (db) => {
      const rows = await searchProspects(db, query, SHOWN + 1);
      return rows.filter((row) => row.id !== id).slice(0, SHOWN);
    },
    [query, id],
  );
  const other = found?.find((row) => row.id === chosen?.id);
  const submit = () => {
    if (other) openPersonDialog({ kind: "merge", keepId: id, otherId: other.id });
    else setProblem(say("pageDuplicateNone"));
  };
  return (
    <Dialog
      title={say("pageDuplicateTitle", name)}
      submitText={say("pageDuplicateNext")}
      onSubmit={submit}
      onClose={closePersonDialog}
    >
      <Field
        label={say("pageDuplicateSearch")}
        type="search"
        dir="auto"
        value={query}
        onChange={setQuery}
        error={other ? undefined : problem}
        autoComplete="off"
      />
      <Found
        rows={found ?? []}
        chosenId={other?.id}
        onChoose={setChosen}
        status={found && query.trim() !== "" ? sayCount("pageDuplicateFound", found.length) : ""}
      />
    </Dialog>
  );
}

interface FoundProps {
  rows: readonly Prospect[];
  chosenId: string | undefined;
  onChoose: (prospect: Prospect) => void;
  status: string;
}

function Found({ rows, chosenId, onChoose, status }: FoundProps) {
  const group = useId();
  return (
    <fieldset className="person-found">
      <legend className="visually-hidden">{say("pageDuplicateWhich")}</legend>
      {rows.map((row) => (
        <label key={row.id}>
          <input
            type="radio"
            name={group}
            checked={row.id === chosenId}
            onChange={() => onChoose(row)}
          />
          <bdi className="name">{row.name}</bdi>
          <bdi className="company">{row.company ?? row.email ?? ""}</bdi>
        </label>
      ))}
      <p role="status" data-empty={rows.length === 0 || undefined}>
        {status}
      </p>
    </fieldset>
  );
}
