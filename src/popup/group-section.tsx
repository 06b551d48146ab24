import ChevronRight from "lucide-react/icons/chevron-right";
import type { DueGroup } from "~domain/due-list";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { ProspectRow } from "./prospect-row";
import { UntouchedLines } from "./untouched-lines";
import { type GroupData, type PopupData, SHOWN } from "./use-popup-data";
import { toggleUpcoming, useViewState } from "./view-state";

const TITLES: Record<DueGroup, string> = {
  "your-turn": "Your turn",
  overdue: "Overdue",
  today: "Today",
  "never-contacted": "Never contacted",
  unscheduled: "Nothing scheduled",
  upcoming: "Upcoming",
};

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
    <section className="group" data-group="hinted" aria-label="Possible replies">
      <h2 className="group-title">
        Possible replies <span className="count">{rows.length}</span>
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
  return (
    <section className="group" data-group={group} aria-label={TITLES[group]}>
      <h2 className="group-title">
        {group === "upcoming" ? (
          <button
            type="button"
            className="group-toggle"
            aria-expanded={isOpen}
            onClick={toggleUpcoming}
          >
            <ChevronRight size={14} aria-hidden="true" />
            {TITLES[group]}
          </button>
        ) : (
          <>
            {TITLES[group]} <span className="count">{total}</span>
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
            />
          ))}
        </ul>
      )}
      {group === "upcoming" && isOpen && rows.length >= SHOWN && (
        <p className="group-more">and maybe more: search to find anyone</p>
      )}
      {more > 0 && <p className="group-more">and {more} more: search to find anyone</p>}
    </section>
  );
}
