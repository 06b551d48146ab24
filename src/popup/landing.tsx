/** The person a notification was about, when a click on it opened this page. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { groupOf, todayOf } from "~domain/due-list";
import { isProspectId, type ProspectId } from "~domain/ids";
import type { Moment } from "~domain/moment";
import { ProspectRow } from "~ui/prospect/prospect-row";
import { useLive } from "~ui/use-live";
import { say } from "~words/say";
import { Looking } from "./on-page";
import type { PopupData } from "./use-popup-data";

/** Whom the address names, `popup.html#prospect:…`. */
export function useLanding(): ProspectId | undefined {
  const [id] = useState(() => location.hash.slice(1));
  return isProspectId(id) ? id : undefined;
}

interface LandingProps {
  id: ProspectId;
  sending: PopupData["sending"];
  moment: Moment;
  hasActions: boolean;
}

export function Landing({ id, sending, moment, hasActions }: LandingProps) {
  const found = useLive(async (db) => ({ prospect: await db.prospects.get(id) }), [id]);
  return (
    <section className="group landing" aria-label={say("popupLanding")}>
      <h2 className="group-title">{say("popupLanding")}</h2>
      {found === undefined && <Looking text={say("popupLookingUp")} />}
      {found?.prospect && (
        <FocusedRow>
          <ProspectRow
            prospect={found.prospect}
            group={groupOf(found.prospect, todayOf(moment))}
            sending={sending.get(id)}
            moment={moment}
            hasActions={hasActions}
          />
        </FocusedRow>
      )}
      {found !== undefined && found.prospect === undefined && (
        <p className="group-more">{say("popupGone")}</p>
      )}
    </section>
  );
}

/** Where the rep meant to go; without an address of theirs, their history is all there is to open. */
function FocusedRow({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLUListElement>(null);
  useEffect(() => {
    ref.current?.querySelector<HTMLElement>("a.name, button.reason")?.focus();
  }, []);
  return <ul ref={ref}>{children}</ul>;
}
