/**
 * What was recorded by itself while this page is open, quietly below the list: it stays until the next
 * one, or until the rep closes it.
 */
import X from "lucide-react/icons/x";
import { useLayoutEffect, useState } from "react";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { type Recorded, watchRecorded } from "~storage/last-recorded";
import { formatDate } from "~words/dates";
import { say } from "~words/say";
import { showProblem } from "./notes";
import { perform } from "./perform";
import "./recorded-note.css";
import { useLive } from "./use-live";

export function RecordedNote({ moment }: { moment: Moment }) {
  const [recorded, close] = useRecorded();
  const found = useLive(
    async (db) =>
      recorded && { eventId: recorded.eventId, row: await db.prospects.get(recorded.prospectId) },
    [recorded?.eventId],
  );
  const isFound = recorded !== undefined && found?.eventId === recorded.eventId;
  return (
    // There from the first: what comes with its text is not heard.
    <div className="recorded-place" role="status">
      {isFound && found.row && (
        <Note
          key={recorded.eventId}
          recorded={recorded}
          row={found.row}
          moment={moment}
          onClose={close}
        />
      )}
    </div>
  );
}

/** The last one since the page was opened. */
function useRecorded(): [Recorded | undefined, () => void] {
  const [recorded, setRecorded] = useState<Recorded>();
  // From the first paint on: what is recorded just then is not missed.
  useLayoutEffect(() => watchRecorded(setRecorded), []);
  return [recorded, () => setRecorded(undefined)];
}

interface NoteProps {
  recorded: Recorded;
  row: Prospect;
  moment: Moment;
  onClose: () => void;
}

function Note({ recorded, row, moment, onClose }: NoteProps) {
  // What took it out of account, which is what brings it back.
  const [takenOut, setTakenOut] = useState<string>();
  const takeOut = async () => {
    const commandId = crypto.randomUUID();
    const answer = await perform("undo", { commandId, eventId: recorded.eventId });
    if (answer.ok) setTakenOut(commandId);
    else showProblem(answer.failure.message);
  };
  const bringBack = async (id: string) => {
    const commandId = crypto.randomUUID();
    const answer = await perform("undo", { commandId, eventId: `event:${id}` });
    if (answer.ok) setTakenOut(undefined);
    else showProblem(answer.failure.message);
  };
  return (
    <div className="recorded">
      <p dir="auto">{takenOut === undefined ? words(row, moment) : say("panelNotCounted")}</p>
      <button
        type="button"
        className="text-button"
        onClick={() => void (takenOut === undefined ? takeOut() : bringBack(takenOut))}
      >
        {say(takenOut === undefined ? "panelNotATouch" : "commonUndo")}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={say("commonClose")}
        title={say("commonClose")}
        onClick={onClose}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}

/** A message to a group, or to somebody closed, is no touch of a round. */
function words({ name, stepsDone, dueAt }: Prospect, { zone }: Moment): string {
  if (stepsDone === 0) return say("panelRecordedPlain", name);
  if (dueAt === undefined) return say("panelRecorded", stepsDone, name);
  return say("panelRecordedNext", stepsDone, name, formatDate(dueAt, "weekday-day", zone));
}
