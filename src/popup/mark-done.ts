/**
 * "Done" by a key: what the row asks for was done. A touch is logged only where one is asked for: a row
 * that asks what becomes of somebody would have one too many, and one that waits would wait anew.
 */
import { groupOf, todayOf } from "~domain/due-list";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { duePromiseOf } from "~domain/reason";
import { showNote } from "~ui/notes";
import { rowAround } from "~ui/prospect/listed-rows";
import { selectedPeople, toggleSelected } from "~ui/prospect/selection";
import { say, sayCount } from "~words/say";
import { markDone } from "./log-for";
import { focused, toPeople } from "./to-people";

export function done(moment: Moment): boolean {
  const selected = selectedPeople();
  if (selected.length > 0) return doneForSelected(selected, moment);
  const prospect = focused();
  if (prospect === undefined || asksForTouch(prospect, moment))
    return toPeople((people) => markDone(people, moment));
  const decision = isUndecided(prospect, moment) ? firstChoice() : undefined;
  decision?.focus();
  const text = say(decision ? "popupDecideFirst" : "popupNothingAsked", prospect.name);
  showNote({ text, isProblem: false });
  return true;
}

/** Who is asked something else stays selected, and so in sight. */
function doneForSelected(selected: readonly Prospect[], moment: Moment): boolean {
  const asked = selected.filter((one) => asksForTouch(one, moment));
  if (asked.length === 0) {
    showNote({ text: sayCount("popupNothingAskedMany", selected.length), isProblem: false });
    return true;
  }
  for (const one of asked) toggleSelected(one);
  void markDone(asked, moment);
  return true;
}

/** Or for a promise to be kept. */
function asksForTouch(prospect: Prospect, moment: Moment): boolean {
  const group = groupOf(prospect, todayOf(moment));
  return group !== undefined && group !== "upcoming" && !isUndecided(prospect, moment);
}

function isUndecided(prospect: Prospect, { now }: Moment): boolean {
  return prospect.turn === "decide" && duePromiseOf(prospect, now) === undefined;
}

/** Of the row's own buttons: yes, no, park or another round. */
function firstChoice(): HTMLElement | undefined {
  const row = rowAround(document.activeElement);
  return row?.querySelector<HTMLElement>(".row-choices button") ?? undefined;
}
