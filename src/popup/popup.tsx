import type { Moment } from "~domain/moment";
import { useMoment } from "~ui/use-moment";
import { CaughtUp, FirstRun, NothingFound } from "./empty-states";
import { GroupSection } from "./group-section";
import { Header } from "./header";
import { NoteBar } from "./note-bar";
import { Notices } from "./notices";
import { OpenDialogs } from "./open-dialogs";
import { ProspectRow } from "./prospect-row";
import { type PopupData, usePopupData, useSearch } from "./use-popup-data";
import { useViewState } from "./view-state";

export function Popup() {
  const moment = useMoment();
  const data = usePopupData(moment);
  const search = useViewState((state) => state.search);
  return (
    <div className="popup">
      <Header />
      <main className="popup-body">
        {data && <Notices data={data} />}
        {data &&
          (search.trim() === "" ? (
            <DueList data={data} moment={moment} />
          ) : (
            <Results data={data} moment={moment} query={search} />
          ))}
      </main>
      <NoteBar />
      <OpenDialogs />
    </div>
  );
}

interface ListProps {
  data: PopupData;
  moment: Moment;
}

function DueList({ data, moment }: ListProps) {
  if (!data.hasProspects) return <FirstRun />;
  const waiting = data.groups.filter(({ group, rows }) => group !== "upcoming" && rows.length > 0);
  const upcoming = data.groups.find(({ group }) => group === "upcoming");
  return (
    <>
      {waiting.length === 0 && <CaughtUp next={upcoming?.rows[0]} moment={moment} />}
      {[...waiting, ...(upcoming && upcoming.rows.length > 0 ? [upcoming] : [])].map((group) => (
        <GroupSection key={group.group} data={group} sending={data.sending} moment={moment} />
      ))}
    </>
  );
}

function Results({ data, moment, query }: ListProps & { query: string }) {
  const found = useSearch(query, moment);
  if (found === undefined) return null;
  if (found.length === 0) return <NothingFound query={query} />;
  return (
    <section className="group" aria-label="Search results">
      <ul>
        {found.map(({ prospect, group }) => (
          <ProspectRow
            key={prospect.id}
            prospect={prospect}
            group={group}
            countsAt={data.sending.get(prospect.id)?.countsAt}
            moment={moment}
          />
        ))}
      </ul>
    </section>
  );
}
