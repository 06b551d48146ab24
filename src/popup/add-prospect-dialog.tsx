import { useId, useState } from "react";
import * as v from "valibot";
import { CADENCES, DEFAULT_CADENCE_ID } from "~domain/cadence";
import { NewProspectSchema } from "~messages/contract";
import { Dialog } from "~ui/dialog";
import { Field } from "~ui/field";
import { add } from "./act";
import { closeDialog } from "./view-state";

const EMPTY = { name: "", email: "", linkedinUrl: "", company: "", source: "" };
type Name = keyof typeof EMPTY;

export function AddProspectDialog() {
  const [typed, setTyped] = useState(EMPTY);
  const [cadenceId, setCadenceId] = useState(DEFAULT_CADENCE_ID);
  const [problems, setProblems] = useState<Partial<Record<Name, string>>>({});

  // One for as long as the dialog is open: however often it is submitted, it adds one person.
  const [commandId] = useState(() => crypto.randomUUID());
  const [refusal, setRefusal] = useState<string>();

  const submit = async () => {
    const parsed = v.safeParse(NewProspectSchema, { ...typed, cadenceId });
    if (!parsed.success) {
      const { nested } = v.flatten<typeof NewProspectSchema>(parsed.issues);
      const first = (name: Name) => nested?.[name]?.[0];
      setProblems(
        Object.fromEntries(names.flatMap((name) => (first(name) ? [[name, first(name)]] : []))),
      );
      return;
    }
    setProblems({});
    const problem = await add(commandId, parsed.output);
    if (problem === undefined) closeDialog();
    else setRefusal(problem);
  };
  const field = (name: Name, label: string) => ({
    label,
    value: typed[name],
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
    error: problems[name],
  });

  return (
    <Dialog
      title="Add a prospect"
      submitText="Add prospect"
      onSubmit={() => void submit()}
      onClose={closeDialog}
    >
      <Field {...field("name", "Name")} autoComplete="off" required />
      <Field {...field("email", "Email")} type="email" autoComplete="off" />
      <Field
        {...field("linkedinUrl", "LinkedIn profile")}
        placeholder="linkedin.com/in/…"
        autoComplete="off"
      />
      <div className="field-pair">
        <Field {...field("company", "Company")} autoComplete="off" />
        <Field {...field("source", "Source")} placeholder="Trade show Berlin" autoComplete="off" />
      </div>
      <CadenceSelect value={cadenceId} onChange={setCadenceId} />
      {refusal !== undefined && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
    </Dialog>
  );
}

const names: Name[] = ["name", "email", "linkedinUrl", "company", "source"];

function CadenceSelect({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Cadence</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {CADENCES.map((cadence) => (
          <option key={cadence.id} value={cadence.id}>
            {cadence.name}
          </option>
        ))}
        <option value="by-hand">None, I decide each time</option>
      </select>
    </div>
  );
}
