import { useState } from "react";
import * as v from "valibot";
import { parseLinkedin } from "~domain/handle";
import { cadenceOf, findCadence, type Rules } from "~domain/rules";
import { NewProspectSchema } from "~messages/contract";
import type { ShownPerson } from "~messages/who-is-this";
import { Dialog } from "~ui/dialog";
import { Field } from "~ui/field";
import { useRules } from "~ui/rules";
import { add } from "./act";
import { CadenceSelect } from "./cadence-select";
import { InterestField } from "./interest-field";
import { fromLocalTime, toLocalTime } from "./local-time";
import { SourceField } from "./source-field";
import { closeDialog } from "./view-state";

const EMPTY = { name: "", title: "", company: "", email: "", linkedinUrl: "", source: "" };
type Name = keyof typeof EMPTY;

interface AddProspectDialogProps {
  /** Whom a page shows: filled in, to be corrected. */
  shown?: ShownPerson | undefined;
}

export function AddProspectDialog({ shown }: AddProspectDialogProps) {
  const [typed, setTyped] = useState(shown ? typedFrom(shown) : EMPTY);
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
        <SourceField {...field("source", "Source")} />
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

/** Whether the first touch is to follow within minutes, as for whoever came by themselves. */
function isMinutes(cadenceId: string, source: string, rules: Rules): boolean {
  const facts = { stage: "new" as const, source: source.trim(), ...(cadenceId && { cadenceId }) };
  return cadenceOf(facts, rules)?.firstTouchWithin.kind === "minutes";
}

/** Whoever came by themselves waits from that moment on; a fresh lead always has. */
function useInterest(isFresh: boolean, onTicked: () => void) {
  const [isTicked, setTicked] = useState<boolean>();
  const [since, setSince] = useState(() => toLocalTime(Date.now()));
  const hasCome = isTicked ?? isFresh;
  const interestedAt = hasCome ? fromLocalTime(since) : undefined;
  const fields = (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={hasCome}
          onChange={(event) => {
            setTicked(event.target.checked);
            if (event.target.checked) onTicked();
          }}
        />
        They came to us
      </label>
      {hasCome && <InterestField label="They got in touch at" value={since} onChange={setSince} />}
    </>
  );
  return { facts: interestedAt === undefined ? {} : { interestedAt }, fields };
}

const FRESH_LEAD = "fresh-lead";
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
