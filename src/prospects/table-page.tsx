/** Everybody, in a table that can be searched, filtered and acted on. */
import "./table.css";
import { useEffect, useMemo, useRef, useState } from "react";
import { DEFAULT_RULES } from "~domain/rules";
import { getRulesSettings, getSettings, getViews } from "~storage/read/state";
import { UnlessLost } from "~ui/lost-data";
import { NoteBar } from "~ui/note-bar";
import { OpenDialogs } from "~ui/prospect/open-dialogs";
import { RulesProvider } from "~ui/rules";
import { StorageNotices } from "~ui/storage-notices";
import { useLive } from "~ui/use-live";
import { useMoment } from "~ui/use-moment";
import { BulkBar } from "./bulk-bar";
import { BulkDialogs } from "./bulk-dialogs";
import { DuplicatesDialog } from "./duplicates-dialog";
import { DuplicatesOffer } from "./duplicates-offer";
import { FilterBar } from "./filter-bar";
import { Grid, type GridHandle } from "./grid";
import { startLines, useLines } from "./lines";
import { SaveViewDialog } from "./save-view-dialog";
import { NobodyFound, NobodyYet } from "./table-empty";
import { TableFoot } from "./table-foot";
import { TableHead } from "./table-head";
import { useTable } from "./table-state";
import { useDuplicates } from "./use-duplicates";
import { useFound } from "./use-found";
import { usePageKeys } from "./use-page-keys";
import { ViewTabs } from "./view-tabs";

export function TablePage() {
  const moment = useMoment();
  useStarted();
  const found = useFound(moment.now);
  const all = useLines((state) => state.sorted.length);
  const isComplete = useLines((state) => state.isComplete);
  const rules = useLive(getRulesSettings, []) ?? DEFAULT_RULES;
  const views = useLive(getViews, []) ?? NO_VIEWS;
  const hasSingleKeys = useLive(getSettings, [])?.hasSingleKeys ?? false;
  const selected = useTable((state) => state.selected);
  const dialog = useTable((state) => state.dialog);
  const pairs = useDuplicates();
  const [isAsking, setAsking] = useState(false);
  // Whoever has left the view meanwhile is not acted on.
  const chosen = useMemo(
    () => (selected.size === 0 ? [] : found.filter(({ id }) => selected.has(id))),
    [found, selected],
  );
  const search = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  usePageKeys(search, grid, hasSingleKeys);
  return (
    <RulesProvider settings={rules} zone={moment.zone}>
      <div className="table-page">
        <TableHead searchRef={search} onDown={() => grid.current?.focus()} />
        <main>
          <StorageNotices />
          <ViewTabs views={views} />
          <FilterBar now={moment.now} />
          {isComplete && all === 0 && (
            <UnlessLost>
              <NobodyYet />
            </UnlessLost>
          )}
          {isComplete && all > 0 && found.length === 0 && <NobodyFound />}
          {found.length > 0 && (
            <Grid ref={grid} found={found} moment={moment} hasSingleKeys={hasSingleKeys} />
          )}
          <div className="table-over">
            <NoteBar />
            {chosen.length > 0 && <BulkBar chosen={chosen} />}
          </div>
        </main>
        <TableFoot found={found.length} all={all} isComplete={isComplete}>
          <DuplicatesOffer count={pairs.length} onOpen={() => setAsking(true)} />
        </TableFoot>
        <OpenDialogs />
        {isAsking && <DuplicatesDialog pairs={pairs} onClose={() => setAsking(false)} />}
        {dialog?.kind === "save-view" && <SaveViewDialog views={views} />}
        {dialog && dialog.kind !== "save-view" && <BulkDialogs dialog={dialog} />}
      </div>
    </RulesProvider>
  );
}

const NO_VIEWS: [] = [];

/** A database that cannot be reached is thrown to the nearest `StorageBoundary`. */
function useStarted(): void {
  const [failure, setFailure] = useState<{ error: unknown }>();
  useEffect(() => startLines((error) => setFailure({ error })), []);
  if (failure) throw failure.error;
}
