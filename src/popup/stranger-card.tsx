import type { ShownPerson } from "~messages/who-is-this";
import { Avatar } from "./avatar";
import { openDialog } from "./view-state";

/** Whoever a page shows and is no prospect yet. As tall as a row, whatever is known of them. */
export function StrangerCard({ shown }: { shown: ShownPerson }) {
  const { name, title, company } = shown;
  return (
    <div className="stranger">
      <Avatar name={name} />
      <div className="stranger-who">
        <p className="name" dir="auto" title={name}>
          {name}
        </p>
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
        onClick={() => openDialog({ kind: "add", shown })}
      >
        Add as prospect
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
    <p dir="auto" title={`${name}: a guess from the headline`}>
      {name}?<span className="visually-hidden"> (a guess from the headline)</span>
    </p>
  );
}
