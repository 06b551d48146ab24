import type { ShownPerson } from "~messages/who-is-this";
import { Avatar } from "~ui/prospect/avatar";
import { say } from "~words/say";
import { openAdd } from "./open-add";

/** Whoever a page shows and is no prospect yet. As tall as a row, whatever is known of them. */
export function StrangerCard({ shown }: { shown: ShownPerson }) {
  const { name, title, company, keys } = shown;
  const email = keys.find((key) => key.startsWith("email:"))?.slice("email:".length);
  return (
    <div className="stranger">
      <Avatar name={name} />
      <div className="stranger-who">
        <p className="name" dir="auto" title={name}>
          {name}
        </p>
        {email !== undefined && email !== name && <p title={email}>{email}</p>}
        {title !== undefined && (
          <p dir="auto" title={title}>
            {title}
          </p>
        )}
        {company && <Company {...company} />}
      </div>
      <button
        type="button"
        className="button"
        data-kind="primary"
        onClick={() => void openAdd(shown)}
      >
        {say("panelAdd")}
      </button>
    </div>
  );
}

function Company({ name, isSure }: NonNullable<ShownPerson["company"]>) {
  if (isSure)
    return (
      <p dir="auto" title={name}>
        {name}
      </p>
    );
  return (
    <p dir="auto" title={say("panelGuessTitle", name)}>
      {name}?<span className="visually-hidden"> {say("panelGuess")}</span>
    </p>
  );
}
