import { useState } from "react";
import * as v from "valibot";
import { parseLinkedin } from "~domain/handle";
import { findCadence } from "~domain/rules";
import { NewProspectSchema } from "~messages/contract";
import type { ShownPerson } from "~messages/who-is-this";
import { Dialog } from "~ui/dialog";
import { Field } from "~ui/field";
import { useRules } from "~ui/rules";
import { sayProblem } from "~words/problems";
import { say } from "~words/say";
import { add } from "./act";
import { CadenceSelect } from "./cadence-select";
import { closeDialog } from "./dialogs";
import { SourceField } from "./source-field";
import { isMinutes, useInterest } from "./use-interest";

const EMPTY = { name: "", title: "", company: "", email: "", linkedinUrl: "", source: "" };
type Name = keyof typeof EMPTY;

interface AddProspectDialogProps {
  /** Whom a page shows: filled in, to be corrected. */
  shown?: ShownPerson | undefined;
  /** The one given last. */
  source?: string | undefined;
}

export function AddProspectDialog({ shown, source = "" }: AddProspectDialogProps) {
  const [typed, setTyped] = useState({ ...(shown ? typedFrom(shown) : EMPTY), source });
  const [cadenceId, setCadenceId] = useState("");
  const rules = useRules();
  const interest = useInterest(isMinutes(cadenceId, typed.source, rules), () => {
    // Whoever came by themselves is not to wait for days, unless the rep has chosen that.
    if (cadenceId === "" && findCadence(rules, FRESH_LEAD)) setCadenceId(FRESH_LEAD);
  });
  const [problems, setProblems] = useState<Partial<Record<Name, string>>>({});

  // One for as long as the dialog is open: however often it is submitted, it adds one person.
  const [commandId] = useState(() => crypto.randomUUID());
  const [refusal, setRefusal] = useState<string>();

  const submit = async () => {
    const parsed = v.safeParse(NewProspectSchema, {
      ...typed,
      ...keysOf(shown),
      ...(cadenceId && { cadenceId }),
      ...interest.facts,
    });
    if (!parsed.success) {
      const { nested } = v.flatten<typeof NewProspectSchema>(parsed.issues);
      const first = (name: Name) => nested?.[name]?.map(sayProblem)[0];
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
      title={say("personAddTitle")}
      submitText={say("personAdd")}
      onSubmit={() => void submit()}
      onClose={closeDialog}
    >
      <Field {...field("name", say("personName"))} autoComplete="off" required />
      <div className="field-pair">
        <Field
          {...field("title", say("personPosition"))}
          placeholder={say("personPositionExample")}
          autoComplete="off"
        />
        <Field {...field("company", say("personCompany"))} autoComplete="off" />
      </div>
      <Field {...field("email", say("personEmail"))} type="email" autoComplete="off" />
      <Field
        {...field("linkedinUrl", say("personLinkedin"))}
        placeholder={say("personLinkedinExample")}
        autoComplete="off"
      />
      <div className="field-pair">
        <SourceField {...field("source", say("personSource"))} />
        <CadenceSelect
          value={cadenceId}
          onChange={setCadenceId}
          facts={{ stage: "new", source: typed.source.trim() }}
        />
      </div>
      {interest.fields}
      {refusal !== undefined && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
    </Dialog>
  );
}

const FRESH_LEAD = "fresh-lead";
const names: Name[] = ["name", "title", "company", "email", "linkedinUrl", "source"];

function typedFrom({ name, keys, title = "", company, url = "" }: ShownPerson): typeof EMPTY {
  // An address that leads to nobody's profile would be refused, and the rep never typed it.
  const linkedinUrl = parseLinkedin(url)?.url ?? "";
  const email = keys.find((key) => key.startsWith("email:"))?.slice("email:".length) ?? "";
  // A mail may name nobody: then the address stands in place of a name.
  const named = { ...EMPTY, name: name === email ? "" : name, title };
  return { ...named, company: company?.name ?? "", email, linkedinUrl };
}

/** The ids are the site's own: they say who it is, however the rest is corrected. */
function keysOf(shown: ShownPerson | undefined): { handleKeys?: string[] } {
  const handleKeys = shown?.keys.filter((key) => key.startsWith("linkedin:"));
  return handleKeys === undefined ? {} : { handleKeys };
}
