/** One event of a log, and what it changes. */
import { assertNever } from "../assert-never";
import { startOfDayAt, workdayStartOn } from "../calendar";
import type { LoggedEvent, PossibleReply } from "../event";
import { promiseOf } from "../plans";
import { cadenceOf } from "../rules";
import type { Standing } from "../standing";
import { beginRound, decided, snoozed, won } from "./decisions";
import { accepted, noteColdReply, replied, touched } from "./messages";
import { isClosed, reopen, type State, seenTo } from "./state";

export function apply(state: State, event: LoggedEvent): void {
  const { standing, rules } = state;
  switch (event.kind) {
    case "touch":
      touched(state, event);
      return;
    case "reply":
      noteColdReply(state, event.at);
      seenTo(standing);
      standing.lastReplyAt = event.at;
      standing.lastReplyChannel = event.channel;
      if (event.link !== undefined) standing.lastLink = event.link;
      replied(state, event.at);
      return;
    case "auto-replied":
      if (event.returnsOn !== undefined) standing.awayUntilOn = event.returnsOn;
      return;
    case "invite-accepted":
      accepted(state, event.at);
      return;
    case "possible-reply":
      if (standing.turn !== "yours" && !isClosed(standing)) standing.possibleReply = hintOf(event);
      return;
    case "snoozed":
      snoozed(state, event.at, event.untilAt);
      return;
    case "parked":
      decided(state, event.at);
      standing.outcome = "parked";
      standing.turn = "parked";
      standing.parked = { at: event.at, ...(event.reason && { reason: event.reason }) };
      state.due = { at: workdayStartOn(event.untilOn, rules.calendar), for: "parked" };
      state.parkedUntil = startOfDayAt(state.due.at, rules.calendar.zone);
      return;
    case "won":
      decided(state, event.at);
      won(state, event);
      return;
    case "lost":
      decided(state, event.at);
      state.isCustomer = false;
      state.cadence = cadenceOf(state.facts, rules);
      standing.outcome = "lost";
      standing.turn = "closed";
      state.due = undefined;
      return;
    case "round-started":
      if (standing.turn !== "yours") beginRound(state, event.at);
      return;
    case "next-step-set":
      seenTo(standing);
      reopen(standing);
      standing.waitingSince = event.at;
      state.nextStep = { plan: event, dueAt: workdayStartOn(event.on, rules.calendar) };
      return;
    case "promise-made":
      state.promises.push(promiseOf(event.id, event, event.at, rules.calendar));
      return;
    case "promise-moved":
      state.promises = state.promises.map((one) =>
        one.id === event.promiseId
          ? promiseOf(one.id, { text: one.text, dueOn: event.dueOn }, event.at, rules.calendar)
          : one,
      );
      return;
    case "promise-closed":
      state.promises = state.promises.filter(({ id }) => id !== event.promiseId);
      return;
    case "retracted":
      return;
    default:
      assertNever(event);
  }
}

type Hint = NonNullable<Standing["possibleReply"]>;

function hintOf({ id, why, at, channel, link }: PossibleReply): Hint {
  return { id, why, at, channel, ...(link !== undefined && { link }) };
}
