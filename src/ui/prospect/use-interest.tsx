/** Whether somebody came by themselves, and since when: asked of whoever is added. */
import { useState } from "react";
import { cadenceOf, type Rules } from "~domain/rules";
import { say } from "~words/say";
import { InterestField } from "./interest-field";
import { fromLocalTime, toLocalTime } from "./local-time";

/** Whether the first touch is to follow within minutes, as for whoever came by themselves. */
export function isMinutes(cadenceId: string, source: string, rules: Rules): boolean {
  const facts = { stage: "new" as const, source: source.trim(), ...(cadenceId && { cadenceId }) };
  return cadenceOf(facts, rules)?.firstTouchWithin.kind === "minutes";
}

/** Whoever came by themselves waits from that moment on; a fresh lead always has. */
export function useInterest(isFresh: boolean, onTicked: () => void) {
  const [isTicked, setTicked] = useState<boolean>();
  const [since, setSince] = useState(() => toLocalTime(Date.now()));
  const hasCome = isTicked ?? isFresh;
  const interestedAt = hasCome ? fromLocalTime(since) : undefined;
  const fields = (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={hasCome}
          onChange={(event) => {
            setTicked(event.target.checked);
            if (event.target.checked) onTicked();
          }}
        />
        {say("personCameToUs")}
      </label>
      {hasCome && (
        <InterestField label={say("personInTouchAt")} value={since} onChange={setSince} />
      )}
    </>
  );
  return { facts: interestedAt === undefined ? {} : { interestedAt }, fields };
}
