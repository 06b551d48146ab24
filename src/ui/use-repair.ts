/** The worker looks at every row, mends what it can and puts the rest aside. */
import { useState } from "react";
import { say, sayCount } from "~words/say";
import { perform } from "./perform";

type Repair = [isBusy: boolean, said: string, repair: () => Promise<void>];

/** `onDone` when something was found; if not, what is said instead. */
export function useRepair(onDone: () => void): Repair {
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const repair = async () => {
    setBusy(true);
    const answer = await perform("check-data", { commandId: crypto.randomUUID() });
    setBusy(false);
    if (!answer.ok) return setSaid(say("faultNotChecked", answer.failure.message));
    const { mendedCount, setAsideCount, peopleCount } = answer.value;
    if (mendedCount + setAsideCount > 0) return onDone();
    setSaid(sayCount("faultNothingFound", peopleCount));
  };
  return [isBusy, said, repair];
}
