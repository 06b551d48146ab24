import ChevronRight from "lucide-react/icons/chevron-right";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { ProspectRow } from "~ui/prospect/prospect-row";
import { say, sayCount, sayNumber } from "~words/say";
import { groupName } from "~words/terms";
import { UntouchedLines } from "./untouched-lines";
import { type GroupData, type PopupData, SHOWN } from "./use-popup-data";
import { toggleUpcoming, useViewState } from "./view-state";

interface GroupSectionProps {
  data: GroupData;
  sending: PopupData["sending"];
  moment: Moment;
  hasActions: boolean;
}

interface HintedSectionProps {
  rows: Prospect[];
  data: PopupData;
  moment: Moment;
  hasActions: boolean;
}

/** People who are not due and may have answered: they would be missed in a folded group. */
export function HintedSection({ rows, data, moment, hasActions }: HintedSectionProps) {
  return (
    <section className="group" data-group="hinted" aria-label={say("popupGroupHinted")}>
      <h2 className="group-title">
        {say("popupGroupHinted")} <span className="count">{sayNumber(rows.length)}</span>
      </h2>
      <ul>
        {rows.map((prospect) => (
          <ProspectRow
            key={prospect.id}
            prospect={prospect}
            group="upcoming"
            sending={data.sending.get(prospect.id)}
            moment={moment}
            hasActions={hasActions}
            isSelectable
          />
        ))}
      </ul>
    </section>
  );
}

export function GroupSection({
  data: { group, rows, total },
  sending,
  moment,
  hasActions,
}: GroupSectionProps) {
  const isUpcomingOpen = useViewState((state) => state.isUpcomingOpen);
  const isOpen = group !== "upcoming" || isUpcomingOpen;
  const more = total === undefined ? 0 : total - rows.length;
  const title = groupName(group);
  return (
    <section className="group" data-group={group} aria-label={title}>
      <h2 className="group-title">
        {group === "upcoming" ? (
          <button
            type="button"
            className="group-toggle"
            aria-expanded={isOpen}
            onClick={toggleUpcoming}
          >
            <ChevronRight size={14} aria-hidden="true" />
            {title}
          </button>
        ) : (
          <>
            {title} <span className="count">{total !== undefined && sayNumber(total)}</span>
          </>
        )}
      </h2>
      {group === "never-contacted" && hasActions && <UntouchedLines moment={moment} />}
      {isOpen && (
        <ul>
          {rows.map((prospect) => (
            <ProspectRow
              key={prospect.id}
              prospect={prospect}
              group={group}
              sending={sending.get(prospect.id)}
              moment={moment}
              hasActions={hasActions}
              isSelectable
            />
          ))}
        </ul>
      )}
      {group === "upcoming" && isOpen && rows.length >= SHOWN && (
        <p className="group-more">{say("popupMaybeMore")}</p>
      )}
      {more > 0 && <p className="group-more">{sayCount("popupMore", more)}</p>}
    </section>
  );
}
