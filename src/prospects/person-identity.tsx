/** Who they are: name, title, company and the two addresses. */
import type { Prospect } from "~domain/prospect";
import { Field } from "~ui/field";
import { type MessageKey, say } from "~words/say";
import { openPersonDialog } from "./person-dialog-state";
import { editPerson } from "./person-edits";
import { FactForm, useFact } from "./person-fact";

type IdentityName = "name" | "title" | "company" | "email" | "linkedinUrl";

const LABELS: Record<IdentityName, MessageKey> = {
  name: "pageName",
  title: "pageTitle",
  company: "pageCompany",
  email: "pageEmail",
  linkedinUrl: "pageLinkedin",
};
const NAMES: IdentityName[] = ["name", "title", "company", "email", "linkedinUrl"];
/** Addresses run from left to right in any language. */
const isAddress = (name: IdentityName) => name === "email" || name === "linkedinUrl";

export function PersonIdentity({ prospect }: { prospect: Prospect }) {
  return (
    <section className="facts" aria-label={say("pageWho")}>
      {NAMES.map((name) => (
        <IdentityFact key={name} name={name} prospect={prospect} />
      ))}
    </section>
  );
}

function IdentityFact({ name, prospect }: { name: IdentityName; prospect: Prospect }) {
  const label = say(LABELS[name]);
  const fact = useFact(prospect[name] ?? "", (text) =>
    editPerson(prospect.id, label, () => ({ [name]: text })),
  );
  const owner = fact.refusal?.owner;
  return (
    <FactForm fact={fact}>
      <Field
        label={label}
        value={fact.value}
        onChange={fact.type}
        error={fact.refusal?.text}
        type={name === "email" ? "email" : "text"}
        dir={isAddress(name) ? "ltr" : "auto"}
        placeholder={name === "linkedinUrl" ? "linkedin.com/in/…" : undefined}
        autoComplete="off"
        spellCheck={false}
      />
      {owner && (
        <button
          type="button"
          className="text-button"
          onClick={() =>
            openPersonDialog({ kind: "merge", keepId: prospect.id, otherId: owner.id })
          }
        >
          {say("pageMergeWith", owner.name)}
        </button>
      )}
    </FactForm>
  );
}
