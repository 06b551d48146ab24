/** What the practice run says after each act, for the eye and for screen readers. */
import { isDue } from "~domain/due-list";
import type { Prospect } from "~domain/prospect";
import { temperatureOf } from "~domain/temperature";
import { formatDate } from "~words/dates";
import { say } from "~words/say";
import { longDayLabel } from "~words/when";
import {
  CALLED,
  nextMarch,
  type PracticeAct,
  prospectsIn,
  SAM,
  type World,
} from "./practice-world";

/** `world` is as the act left it. */
export function outcomeOf(act: PracticeAct, world: World): string {
  const sam = samIn(world);
  switch (act.kind) {
    case "begin":
      return say("practiceStarted", CALLED);
    case "send":
      return say("practiceRecorded", sam?.stepsDone ?? 1, CALLED, nextOf(sam, world));
    case "pass-days":
      return passed(sam, world);
    case "reply":
      return say("practiceReplied", CALLED);
    case "park":
      return say("practiceParked", CALLED, longDayLabel(nextMarch(world)));
    case "win":
      return say("practiceWon", CALLED);
  }
}

export function samIn(world: World): Prospect | undefined {
  return prospectsIn(world).find(({ id }) => id === SAM.id);
}

function nextOf(sam: Prospect | undefined, { now, zone }: World): string {
  return formatDate(sam?.dueAt ?? now, "weekday-day", zone);
}

function passed(sam: Prospect | undefined, { now, zone }: World): string {
  const day = formatDate(now, "weekday-day", zone);
  if (sam === undefined || !isDue(sam, now)) return say("practicePassed", day, CALLED);
  if (sam.turn === "yours") return say("practiceStillYours", day, CALLED);
  const isCold = sam.touchCount > 0 && temperatureOf(sam, now) === "cold";
  return say(isCold ? "practiceCold" : "practiceDue", day, CALLED);
}

/** What the rep can try, and what shows most at this point. */
export interface Choices {
  canReply: boolean;
  canPark: boolean;
  canWin: boolean;
  best: "send" | "pass-days" | "reply" | undefined;
}

export function choicesIn(world: World): Choices {
  const sam = samIn(world);
  const hasTouch = sam !== undefined && sam.touchCount > 0;
  const isCold = sam !== undefined && temperatureOf(sam, world.now) === "cold";
  const turn = sam?.turn;
  const isOpen = turn !== "closed";
  const best = (): Choices["best"] => {
    if (!isOpen) return undefined;
    if (!hasTouch || turn === "yours") return "send";
    return isCold || turn === "parked" ? "reply" : "pass-days";
  };
  return {
    canReply: hasTouch && isOpen && turn !== "yours",
    canPark: isOpen && turn !== "parked",
    canWin: isOpen,
    best: best(),
  };
}
