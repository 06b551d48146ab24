import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { lateLabel } from "~ui/late-label";
import { Logo } from "~ui/logo";
import { openDialog, setSearch } from "./view-state";

export function FirstRun() {
  return (
    <section className="state">
      <Logo size={40} />
      <h2>Follow up before it goes cold</h2>
      <p>
        Add the people you want to win. When you write to one of them in Gmail or on LinkedIn,
        Rekindle notes it and tells you when the next touch is due. Everything stays on this
        computer.
      </p>
      <button
        type="button"
        className="button"
        data-kind="primary"
        onClick={() => openDialog({ kind: "add" })}
      >
        Add your first prospect
      </button>
    </section>
  );
}

export function CaughtUp({ next, moment }: { next: Prospect | undefined; moment: Moment }) {
  const when = next && lateLabel(next.dueAt, "upcoming", moment);
  return (
    <section className="state" data-kind="caught-up">
      <h2>All caught up</h2>
      <p>{next && when ? `Next is ${next.name}, ${when.text}.` : "Nobody is waiting for you."}</p>
    </section>
  );
}

export function NothingFound({ query }: { query: string }) {
  return (
    <section className="state">
      <h2>Nobody found</h2>
      <p>No prospect matches “{query.trim()}”.</p>
      <button type="button" className="button" onClick={() => setSearch("")}>
        Clear the search
      </button>
    </section>
  );
}
