/** What was promised and planned, and everything that happened, newest first, on whichever channel. */
import UserPlus from "lucide-react/icons/user-plus";
import { useState } from "react";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import type { PastEvent, Timeline } from "~storage/read/timeline";
import { showNote } from "~ui/notes";
import type { Done } from "~ui/prospect/history-acts";
import { Plans } from "~ui/prospect/history-plans";
import { Entries } from "~ui/prospect/timeline-list";
import { say } from "~words/say";
import { whenLabel } from "~words/when";
import type { PersonData } from "./person-data";
import { PersonFigures } from "./person-figures";

/** How many are shown at first, and how many more each time. */
const PAGE = 100;

export function PersonHistory({ data, moment }: { data: PersonData; moment: Moment }) {
  const { prospect, timeline } = data;
  return (
    <section className="person-history" aria-labelledby="person-history">
      <h2 id="person-history">{say("pageHistory")}</h2>
      <PersonFigures data={data} moment={moment} />
      <Plans prospect={prospect} onDone={tell} />
      <AllEntries prospect={prospect} timeline={timeline} moment={moment} />
    </section>
  );
}

interface AllEntriesProps {
  prospect: Prospect;
  timeline: Timeline;
  moment: Moment;
}

/** With when they were added in its place: what was logged later may have happened before. */
function AllEntries({ prospect, timeline: { ahead, past, pastCount }, moment }: AllEntriesProps) {
  const [limit, setLimit] = useState(PAGE);
  const isSince = ({ event }: PastEvent) => event.at >= prospect.createdAt;
  const shown = past.slice(0, limit);
  const since = { ahead, past: shown.filter(isSince), pastCount };
  const before = { ahead: [], past: shown.filter((one) => !isSince(one)), pastCount };
  const hasAdded = past.length <= limit || before.past.length > 0;
  return (
    <div className="person-entries">
      {(ahead.length > 0 || since.past.length > 0) && (
        <Entries timeline={since} moment={moment} onDone={tell} />
      )}
      {hasAdded && <Added prospect={prospect} moment={moment} />}
      {before.past.length > 0 && <Entries timeline={before} moment={moment} onDone={tell} />}
      {past.length > limit && (
        <button type="button" className="button more" onClick={() => setLimit(limit + PAGE)}>
          {say("pageShowMore")}
        </button>
      )}
    </div>
  );
}

const tell = ({ status, undo }: Done) =>
  showNote({ text: status, isProblem: false, ...(undo && { undo }) });

/** Where it began: no event tells of it. */
function Added({ prospect, moment }: { prospect: Prospect; moment: Moment }) {
  const { createdAt, source } = prospect;
  return (
    <p className="event person-added">
      <UserPlus size={14} aria-hidden="true" />
      <span className="event-what" dir="auto">
        {source ? say("pageAddedFrom", source) : say("pageAdded")}
      </span>
      <time dateTime={new Date(createdAt).toISOString()}>{whenLabel(createdAt, moment)}</time>
    </p>
  );
}
