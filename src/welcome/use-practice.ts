import { useEffect, useState } from "react";
import { rightNow } from "~ui/use-moment";
import { say } from "~words/say";
import { outcomeOf } from "./practice-acts";
import { begin, type PracticeAct, step, type World } from "./practice-world";

/** As long as the practice mail can be undone. Milliseconds. */
export const HOLD = 3_000;

interface Run {
  world: World;
  /** What happened last. */
  said: string;
  isSending: boolean;
}

const freshRun = (): Run => {
  const { now, zone } = rightNow();
  return { world: begin(now, zone), said: "", isSending: false };
};

/** A practice run from its beginning; it lives as long as its section is open. */
export function usePractice() {
  const [run, setRun] = useState(freshRun);
  const act = (what: PracticeAct) => setRun((before) => after(before, what));
  const { isSending } = run;
  useEffect(() => {
    if (!isSending) return undefined;
    const timer = setTimeout(() => setRun((before) => after(before, { kind: "send" })), HOLD);
    return () => clearTimeout(timer);
  }, [isSending]);
  return {
    ...run,
    act,
    send: () => setRun((before) => ({ ...before, said: say("practiceSending"), isSending: true })),
    undo: () => setRun((before) => ({ ...before, said: say("practiceUndone"), isSending: false })),
  };
}

function after(before: Run, what: PracticeAct): Run {
  const world = step(before.world, what);
  return { world, said: outcomeOf(what, world), isSending: false };
}

export type Practice = ReturnType<typeof usePractice>;
