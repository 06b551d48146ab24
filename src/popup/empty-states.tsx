import type { ReactNode } from "react";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { Logo } from "~ui/logo";
import { openDialog } from "~ui/prospect/dialogs";
import { lateLabel } from "~words/late";
import { say } from "~words/say";
import { setSearch } from "./view-state";

export function FirstRun() {
  return (
    <section className="state">
      <Logo size={40} />
      <h2>{say("popupFirstTitle")}</h2>
      <p>{say("popupFirstText")}</p>
      <button
        type="button"
        className="button"
        data-kind="primary"
        onClick={() => openDialog({ kind: "add" })}
      >
        {say("popupFirstAdd")}
      </button>
    </section>
  );
}

interface CaughtUpProps {
  next: Prospect | undefined;
  moment: Moment;
  children: ReactNode;
}

export function CaughtUp({ next, moment, children }: CaughtUpProps) {
  const when = next && lateLabel(next.dueAt, "upcoming", moment);
  return (
    <section className="state" data-kind="caught-up">
      <h2>{say("popupCaughtUp")}</h2>
      <p>{next && when ? say("popupNext", next.name, when.text) : say("popupNobodyWaits")}</p>
      {children}
    </section>
  );
}

export function NothingFound({ query }: { query: string }) {
  return (
    <section className="state">
      <h2>{say("popupNobodyFound")}</h2>
      <p>{say("popupNoMatch", query.trim())}</p>
      <button type="button" className="button" onClick={() => setSearch("")}>
        {say("popupClearSearch")}
      </button>
    </section>
  );
}
