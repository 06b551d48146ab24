import { type ComponentType, useEffect, useState } from "react";
import type { Moment } from "~domain/moment";
import { DEFAULT_RULES } from "~domain/rules";
import { NoteBar } from "~ui/note-bar";
import { perform } from "~ui/perform";
import { OpenDialogs } from "~ui/prospect/open-dialogs";
import { RecordedNote } from "~ui/recorded-note";
import { RulesProvider } from "~ui/rules";
import { StorageNotices } from "~ui/storage-notices";
import { useMoment } from "~ui/use-moment";
import { BackupNotice } from "./backup-notice";
import { BulkBar } from "./bulk-bar";
import { EveryoneDue, useFolded } from "./everyone-due";
import { Header } from "./header";
import { Landing, useLanding } from "./landing";
import { DueList, Results } from "./lists";
import { Notices } from "./notices";
import { OnPage, type PeopleProps } from "./on-page";
import { OwnDialogs } from "./own-dialogs";
import { ReturnNotice } from "./return-notice";
import type { TabInFront } from "./tab-in-front";
import { useInFront } from "./use-in-front";
import { usePeople } from "./use-people";
import { type PopupData, usePopupData } from "./use-popup-data";
import { usePopupKeys } from "./use-popup-keys";
import { useViewState } from "./view-state";

interface PopupProps {
  /** What was read before anything was painted. */
  first: PopupData | undefined;
  front?: TabInFront | undefined;
  /** In the side panel, which stays while the tabs change. */
  isPanel?: boolean;
  /** How the panel shows whom the page shows. */
  PeopleView?: ComponentType<PeopleProps> | undefined;
}

export function Popup({ first, front, isPanel = false, PeopleView }: PopupProps) {
  const moment = useMoment();
  const { search, isUpcomingOpen } = useViewState();
  const isPainted = useAfterFirstPaint();
  const data = usePopupData(moment, isUpcomingOpen, first, isPainted);
  const inFront = useInFront(front, data?.settings, isPanel);
  const people = usePeople(inFront);
  const isFolded = useFolded(people, PeopleView !== undefined);
  const landing = useLanding();
  useNotedPresence(isPainted);
  const isSearching = search.trim() !== "";
  return (
    <RulesProvider settings={data?.rules ?? DEFAULT_RULES} zone={moment.zone}>
      <div className="popup" data-place={isPanel ? "panel" : undefined}>
        <Header isPanel={isPanel} />
        <main className="popup-body">
          {isPainted && <StorageNotices />}
          {data && landing && !isSearching && (
            <Landing id={landing} sending={data.sending} moment={moment} hasActions={isPainted} />
          )}
          {data && !isSearching && (
            <OnPage
              people={people}
              View={PeopleView}
              isCard={isFolded}
              sending={data.sending}
              moment={moment}
              hasActions={isPainted}
            />
          )}
          {data && <Notices data={data} moment={moment} />}
          {isPainted && <ReturnNotice moment={moment} />}
          {isPainted && data?.hasProspects && <BackupNotice now={moment.now} />}
          {data &&
            (isSearching ? (
              <Results data={data} moment={moment} query={search} />
            ) : (
              <EveryoneDue isFolded={isFolded} count={countDue(data)}>
                <DueList data={data} moment={moment} isPainted={isPainted} />
              </EveryoneDue>
            ))}
        </main>
        <RecordedNote moment={moment} />
        <NoteBar />
        <BulkBar moment={moment} />
        <OpenDialogs />
        <OwnDialogs />
        <Keys moment={moment} isOn={data?.settings.hasSingleKeys ?? false} />
      </div>
    </RulesProvider>
  );
}

/** Within the rep's rules, which say what the next working day is. */
function Keys({ moment, isOn }: { moment: Moment; isOn: boolean }) {
  usePopupKeys(moment, isOn);
  return null;
}

function countDue({ groups }: PopupData): number {
  return groups
    .filter(({ group }) => group === "your-turn" || group === "overdue" || group === "today")
    .reduce((sum, { total = 0 }) => sum + total, 0);
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
