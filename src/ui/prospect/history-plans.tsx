/** What the rep has said or planned and not done yet: every promise, and the next step. */
import { useState } from "react";
import type { Prospect } from "~domain/prospect";
import type { OpenPromise } from "~domain/standing";
import { say } from "~words/say";
import { longDayLabel } from "~words/when";
import { type OpenDialog, openDialog } from "./dialogs";
import { closePromise, type Done, takeOut } from "./history-acts";

interface PlansProps {
  /** As it is now, not as it was when the dialog was opened. */
  prospect: Prospect;
  onDone: (done: Done) => void;
  /** What is shown again once a promise was moved, if that is a dialog. */
  backTo?: OpenDialog;
}

export function Plans(props: PlansProps) {
  const { prospect, onDone } = props;
  const { promises, nextStep } = prospect;
  return (
    <>
      {nextStep && (
        <section className="plans" aria-label={say("timelineNextStepHead")}>
          <h3>{say("timelineNextStepHead")}</h3>
          <p dir="auto">
            <strong>{longDayLabel(nextStep.on)}</strong> {nextStep.text}
          </p>
          <div className="text-actions">
            <button
              type="button"
              className="text-button"
              aria-label={say("timelineDropStep", nextStep.text)}
              onClick={() => void takeOut(nextStep.id, say("actStepDropped"), onDone)}
            >
              {say("timelineDrop")}
            </button>
          </div>
        </section>
      )}
      {promises.length > 0 && (
        <section className="plans" aria-label={say("timelinePromisesHead")}>
          <h3>{say("timelinePromisesHead")}</h3>
          <ul>
            {promises.map((promise) => (
              <Promised key={promise.id} promise={promise} {...props} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Promised({ promise, prospect, onDone, backTo }: PlansProps & { promise: OpenPromise }) {
  const { id: promiseId, text, dueOn } = promise;
  const day = longDayLabel(dueOn);
  // One for as long as it is open: however often it is pressed, it is closed once.
  const [commandId] = useState(() => crypto.randomUUID());
  const close = (how: "kept" | "dropped") =>
    void closePromise({ commandId, prospectId: prospect.id, promiseId, how }, onDone);
  const move = () =>
    openDialog({ kind: "move-promise", prospect, promise, ...(backTo && { backTo }) });
  const choices = [
    { what: say("timelineKept"), choose: () => close("kept") },
    { what: say("timelineMove"), choose: move },
    { what: say("timelineDrop"), choose: () => close("dropped") },
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
            aria-label={say("timelineChoiceOf", what, text, day)}
            onClick={choose}
          >
            {what}
          </button>
        ))}
      </div>
    </li>
  );
}
