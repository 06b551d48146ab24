/** Who is due, or who was found. */
import type { Moment } from "~domain/moment";
import { UnlessLost } from "~ui/lost-data";
import { ProspectRow } from "~ui/prospect/prospect-row";
import { say } from "~words/say";
import { CaughtUp, FirstRun, NothingFound } from "./empty-states";
import { Facts } from "./facts";
import { GroupSection, HintedSection } from "./group-section";
import { type GroupData, type PopupData, useSearch } from "./use-popup-data";

interface ListProps {
  data: PopupData;
  moment: Moment;
}

/** As many rows as fit into the popup: those are painted first, the others right after. */
const FIRST_ROWS = 9;

export function DueList({ data, moment, isPainted }: ListProps & { isPainted: boolean }) {
  if (!data.hasProspects)
    return (
      <UnlessLost>
        <FirstRun />
      </UnlessLost>
    );
  const waiting = data.groups.filter(({ group, rows }) => group !== "upcoming" && rows.length > 0);
  const upcoming = data.groups.find(({ group }) => group === "upcoming");
  const groups = [...waiting, ...(upcoming && upcoming.rows.length > 0 ? [upcoming] : [])];
  const facts = <Facts data={data} moment={moment} isPainted={isPainted} />;
  return (
    <>
      {data.hinted.length > 0 && (
        <HintedSection rows={data.hinted} data={data} moment={moment} hasActions={isPainted} />
      )}
      {waiting.length === 0 && (
        <CaughtUp next={upcoming?.rows[0]} moment={moment}>
          {facts}
        </CaughtUp>
      )}
      {(isPainted ? groups : onlyFirst(groups, FIRST_ROWS)).map((group) => (
        <GroupSection
          key={group.group}
          data={group}
          sending={data.sending}
          moment={moment}
          hasActions={isPainted}
        />
      ))}
      {waiting.length > 0 && facts}
    </>
  );
}

function onlyFirst(groups: GroupData[], count: number): GroupData[] {
  let left = count;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
}

export function Results({ data, moment, query }: ListProps & { query: string }) {
  const found = useSearch(query, moment);
  if (found === undefined) return null;
  if (found.length === 0) return <NothingFound query={query} />;
  return (
    <section className="group" aria-label={say("popupResults")}>
      <ul>
        {found.map(({ prospect, group }) => (
          <ProspectRow
            key={prospect.id}
            prospect={prospect}
            group={group}
            sending={data.sending.get(prospect.id)}
            moment={moment}
            hasActions
            isSelectable
          />
        ))}
      </ul>
    </section>
  );
}
