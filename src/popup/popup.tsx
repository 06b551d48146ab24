import { useEffect, useState } from "react";
import type { Moment } from "~domain/moment";
import { DEFAULT_RULES } from "~domain/rules";
import { NoteBar } from "~ui/note-bar";
import { perform } from "~ui/perform";
import { RulesProvider } from "~ui/rules";
import { useMoment } from "~ui/use-moment";
import { CaughtUp, FirstRun, NothingFound } from "./empty-states";
import { GroupSection, HintedSection } from "./group-section";
import { Header } from "./header";
import { Landing, useLanding } from "./landing";
import { Notices } from "./notices";
import { OnPage } from "./on-page";
import { OpenDialogs } from "./open-dialogs";
import { ProspectRow } from "./prospect-row";
import { ReturnNotice } from "./return-notice";
import type { TabInFront } from "./tab-in-front";
import { useInFront } from "./use-in-front";
import { type GroupData, type PopupData, usePopupData, useSearch } from "./use-popup-data";
import { useViewState } from "./view-state";

interface PopupProps {
  /** What was read before anything was painted. */
  first: PopupData | undefined;
  front?: TabInFront | undefined;
  /** In the side panel, which stays while the tabs change. */
  isPanel?: boolean;
}

export function Popup({ first, front, isPanel = false }: PopupProps) {
  const moment = useMoment();
  const { search, isUpcomingOpen } = useViewState();
  const isPainted = useAfterFirstPaint();
  const data = usePopupData(moment, isUpcomingOpen, first, isPainted);
  const isOn = data?.settings.captureLinkedin === true;
  const inFront = useInFront(front, isOn, isPanel);
  const landing = useLanding();
  useNotedPresence(isPainted);
  const isSearching = search.trim() !== "";
  return (
    <RulesProvider settings={data?.rules ?? DEFAULT_RULES} zone={moment.zone}>
      <div className="popup" data-place={isPanel ? "panel" : undefined}>
        <Header isPanel={isPanel} />
        <main className="popup-body">
          {data && landing && !isSearching && (
            <Landing id={landing} sending={data.sending} moment={moment} hasActions={isPainted} />
          )}
          {data && !isSearching && (
            <OnPage inFront={inFront} data={data} moment={moment} hasActions={isPainted} />
          )}
          {data && <Notices data={data} moment={moment} />}
          {isPainted && <ReturnNotice moment={moment} />}
          {data &&
            (isSearching ? (
              <Results data={data} moment={moment} query={search} />
            ) : (
              <DueList data={data} moment={moment} isPainted={isPainted} />
            ))}
        </main>
        <NoteBar />
        <OpenDialogs />
      </div>
    </RulesProvider>
  );
}

interface ListProps {
  data: PopupData;
  moment: Moment;
}

/** As many rows as fit into the popup: those are painted first, the others right after. */
const FIRST_ROWS = 9;

function DueList({ data, moment, isPainted }: ListProps & { isPainted: boolean }) {
  if (!data.hasProspects) return <FirstRun />;
  const waiting = data.groups.filter(({ group, rows }) => group !== "upcoming" && rows.length > 0);
  const upcoming = data.groups.find(({ group }) => group === "upcoming");
  const groups = [...waiting, ...(upcoming && upcoming.rows.length > 0 ? [upcoming] : [])];
  return (
    <>
      {data.hinted.length > 0 && (
        <HintedSection rows={data.hinted} data={data} moment={moment} hasActions={isPainted} />
      )}
      {waiting.length === 0 && <CaughtUp next={upcoming?.rows[0]} moment={moment} />}
      {(isPainted ? groups : onlyFirst(groups, FIRST_ROWS)).map((group) => (
        <GroupSection
          key={group.group}
          data={group}
          sending={data.sending}
          moment={moment}
          hasActions={isPainted}
        />
      ))}
    </>
  );
}

function useAfterFirstPaint(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => setPainted(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isPainted;
}

/** That the rep looked at the list, told once: it is how an absence is known to have ended. */
function useNotedPresence(isPainted: boolean): void {
  useEffect(() => {
    if (isPainted) void perform("note-presence", { hasDeclined: false });
  }, [isPainted]);
}

function onlyFirst(groups: GroupData[], count: number): GroupData[] {
  let left = count;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
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
            sending={data.sending.get(prospect.id)}
            moment={moment}
            hasActions
          />
        ))}
      </ul>
    </section>
  );
}
