import { useState } from "react";
import * as v from "valibot";
import { DEFAULT_CADENCE_ID } from "~domain/cadence";
import { parseLinkedin } from "~domain/handle";
import { NewProspectSchema } from "~messages/contract";
import type { ShownPerson } from "~messages/who-is-this";
import { Dialog } from "~ui/dialog";
import { Field } from "~ui/field";
import { add } from "./act";
import { CadenceSelect } from "./cadence-select";
import { closeDialog } from "./view-state";

const EMPTY = { name: "", title: "", company: "", email: "", linkedinUrl: "", source: "" };
type Name = keyof typeof EMPTY;

interface AddProspectDialogProps {
  /** Whom a page shows: filled in, to be corrected. */
  shown?: ShownPerson | undefined;
}

export function AddProspectDialog({ shown }: AddProspectDialogProps) {
  const [typed, setTyped] = useState(shown ? typedFrom(shown) : EMPTY);
  const [cadenceId, setCadenceId] = useState<string>(DEFAULT_CADENCE_ID);
  const [problems, setProblems] = useState<Partial<Record<Name, string>>>({});

  // One for as long as the dialog is open: however often it is submitted, it adds one person.
  const [commandId] = useState(() => crypto.randomUUID());
  const [refusal, setRefusal] = useState<string>();

  const submit = async () => {
    const parsed = v.safeParse(NewProspectSchema, { ...typed, ...keysOf(shown), cadenceId });
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
      <div className="field-pair">
        <Field {...field("title", "Title")} placeholder="Head of Operations" autoComplete="off" />
        <Field {...field("company", "Company")} autoComplete="off" />
      </div>
      <Field {...field("email", "Email")} type="email" autoComplete="off" />
      <Field
        {...field("linkedinUrl", "LinkedIn profile")}
        placeholder="linkedin.com/in/…"
        autoComplete="off"
      />
      <div className="field-pair">
        <Field {...field("source", "Source")} placeholder="Trade show Berlin" autoComplete="off" />
        <CadenceSelect value={cadenceId} onChange={setCadenceId} />
      </div>
      {refusal !== undefined && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
    </Dialog>
  );
}

const names: Name[] = ["name", "title", "company", "email", "linkedinUrl", "source"];

function typedFrom({ name, title = "", company, url = "" }: ShownPerson): typeof EMPTY {
  // An address that leads to nobody's profile would be refused, and the rep never typed it.
  const linkedinUrl = parseLinkedin(url)?.url ?? "";
  return { ...EMPTY, name, title, company: company?.name ?? "", linkedinUrl };
}

/** The ids are the site's own: they say who it is, however the rest is corrected. */
function keysOf(shown: ShownPerson | undefined): { handleKeys?: string[] } {
  const handleKeys = shown?.keys.filter((key) => key.startsWith("linkedin:"));
  return handleKeys === undefined ? {} : { handleKeys };
}
