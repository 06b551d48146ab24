/** Snoozing and parking by a key, or by the bar of a selection: one person or several. */
import { type WorkCalendar, workdayStartAt } from "~domain/calendar";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { showNote, showProblem } from "~ui/notes";
import { perform } from "~ui/perform";
import { log } from "~ui/prospect/act";
import { undoBatch } from "~ui/prospect/act-on-many";
import { formatDate } from "~words/dates";
import { say, sayCount } from "~words/say";

/** For so many days, to the next working day after that. */
export async function snooze(
  people: readonly Prospect[],
  days: number,
  { now, zone }: Moment,
  calendar: WorkCalendar,
): Promise<void> {
  const [one] = people;
  if (one === undefined) return;
  const untilAt = workdayStartAt(now, days, calendar);
  const until = formatDate(untilAt, "weekday-day", zone);
  const commandId = crypto.randomUUID();
  if (people.length === 1) {
    const body = { commandId, prospectId: one.id, untilAt };
    await log("snooze-prospect", body, say("popupSnoozedUntil", one.name, until));
    return;
  }
  const prospectIds = people.map(({ id }) => id);
  const answer = await perform("snooze-many", { commandId, prospectIds, untilAt });
  if (!answer.ok) return showProblem(answer.failure.message);
  const text = sayCount("popupSnoozedMany", answer.value.count, until);
  showNote({ text, isProblem: false, undo: () => undoBatch(commandId) });
}

/** True when it is saved. `until` is the day in words. */
export async function parkMany(
  body: { commandId: string; people: readonly Prospect[]; untilOn: string; reason: string },
  until: string,
): Promise<boolean> {
  const { commandId, untilOn, reason } = body;
  const prospectIds = body.people.map(({ id }) => id);
  const facts = { commandId, prospectIds, untilOn, ...(reason !== "" && { reason }) };
  const answer = await perform("park-many", facts);
  if (answer.ok) {
    const text = sayCount("popupParkedMany", answer.value.count, until);
    showNote({ text, isProblem: false, undo: () => undoBatch(commandId) });
  } else showProblem(answer.failure.message);
  return answer.ok;
}
