/** What the rep has said or planned and not done yet: every promise, and the next step. */
import { useState } from "react";
import type { Prospect } from "~domain/prospect";
import type { OpenPromise } from "~domain/standing";
import { longDayLabel } from "~ui/when-label";
import { closePromise, type Done, takeOut } from "./history-acts";
import { openDialog } from "./view-state";

interface PlansProps {
  /** As it is now, not as it was when the dialog was opened. */
  prospect: Prospect;
  onDone: (done: Done) => void;
}

export function Plans({ prospect, onDone }: PlansProps) {
  const { promises, nextStep } = prospect;
  return (
    <>
      {nextStep && (
        <section className="plans" aria-label="Next step">
          <h3>Next step</h3>
          <p dir="auto">
            <strong>{longDayLabel(nextStep.on)}</strong> {nextStep.text}
          </p>
          <div className="text-actions">
            <button
              type="button"
              className="text-button"
              aria-label={`Drop the next step: ${nextStep.text}`}
              onClick={() => void takeOut(nextStep.id, "Next step dropped.", onDone)}
            >
              Drop
            </button>
          </div>
        </section>
      )}
      {promises.length > 0 && (
        <section className="plans" aria-label="Promises">
          <h3>Promises</h3>
          <ul>
            {promises.map((promise) => (
              <Promised key={promise.id} promise={promise} prospect={prospect} onDone={onDone} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Promised({ promise, prospect, onDone }: PlansProps & { promise: OpenPromise }) {
  const { id: promiseId, text, dueOn } = promise;
  const day = longDayLabel(dueOn);
  // One for as long as it is open: however often it is pressed, it is closed once.
  const [commandId] = useState(() => crypto.randomUUID());
  const close = (how: "kept" | "dropped") =>
    void closePromise({ commandId, prospectId: prospect.id, promiseId, how }, onDone);
  const move = () =>
    openDialog({ kind: "move-promise", prospect, promise, backTo: { kind: "history", prospect } });
  const choices = [
    { what: "Kept", choose: () => close("kept") },
    { what: "Move…", choose: move },
    { what: "Drop", choose: () => close("dropped") },
  ];
  return (
    <li>
      <p dir="auto">
        <strong>{day}</strong> {text}
      </p>
      <div className="text-actions">
        {choices.map(({ what, choose }) => (
          <button
            key={what}
            type="button"
            className="text-button"
            aria-label={`${what}: ${text}, ${day}`}
            onClick={choose}
          >
            {what}
          </button>
        ))}
      </div>
    </li>
  );
}
