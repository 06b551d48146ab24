/** One person's history: what is ahead and what was, newest first, and what was taken for a touch wrongly. */
import ExternalLink from "lucide-react/icons/external-link";
import { useState } from "react";
import type { Prospect } from "~domain/prospect";
import { readTimeline } from "~storage/read/timeline";
import { ReadingDialog } from "~ui/dialog";
import { useLive } from "~ui/use-live";
import { useMoment } from "~ui/use-moment";
import { duration } from "~words/duration";
import { say } from "~words/say";
import { closeDialog } from "./dialogs";
import type { Done } from "./history-acts";
import { Plans } from "./history-plans";
import { isOnPageOf, pageOf } from "./open-page";
import { Entries } from "./timeline-list";

/** How many are read at first, and how many more each time. */
const PAGE = 50;

export function HistoryDialog({ prospect }: { prospect: Prospect }) {
  const moment = useMoment();
  const [limit, setLimit] = useState(PAGE);
  const [{ status, undo }, setDone] = useState<Done>({ status: "" });
  const found = useLive(
    async (db) => {
      const timeline = await readTimeline(db, prospect.id, moment.now, limit);
      // The row may be older than what was done in this dialog.
      return { timeline, row: (await db.prospects.get(prospect.id)) ?? prospect };
    },
    [prospect.id, moment.now, limit],
  );
  // Nothing for a moment rather than an empty frame that fills.
  if (found === undefined) return null;
  const { timeline, row } = found;
  return (
    <ReadingDialog
      title={say("timelineTitle", prospect.name)}
      head={<PageLink prospect={prospect} />}
      status={status}
      undo={undo}
      onClose={closeDialog}
    >
      <Plans prospect={row} onDone={setDone} backTo={{ kind: "history", prospect }} />
      <FirstAnswer prospect={row} />
      <Entries timeline={timeline} moment={moment} onDone={setDone} />
      {timeline.pastCount > timeline.past.length && (
        <button type="button" className="button more" onClick={() => setLimit(limit + PAGE)}>
          {say("timelineShowMore")}
        </button>
      )}
    </ReadingDialog>
  );
}

function PageLink({ prospect: { id, name } }: { prospect: Prospect }) {
  if (isOnPageOf(id)) return null;
  return (
    <a
      className="text-button"
      href={pageOf(id)}
      target="_blank"
      rel="noreferrer"
      aria-label={say("personOpenPageOf", name)}
    >
      {say("personMenuPage")}
      <ExternalLink size={13} aria-hidden="true" />
    </a>
  );
}

/** How long a lead had to wait: the figure that decides most about it. */
function FirstAnswer({ prospect: { interestedAt, firstTouchAt } }: { prospect: Prospect }) {
  if (interestedAt === undefined || firstTouchAt === undefined || firstTouchAt < interestedAt)
    return null;
  const minutes = Math.floor((firstTouchAt - interestedAt) / 60_000);
  return <p className="timeline-note">{say("timelineFirstAnswer", duration(minutes))}</p>;
}
