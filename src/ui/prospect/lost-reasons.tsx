/** Why someone said no: one of the common reasons, or the rep's own words. */
import { type RefObject, useId, useLayoutEffect, useRef } from "react";
import { type MessageKey, say } from "~words/say";

const COMMON = ["elsewhere", "budget", "need", "timing"] as const;
type Choice = (typeof COMMON)[number] | "other";

const LABELS: Record<Choice, MessageKey> = {
  elsewhere: "personLostElsewhere",
  budget: "personLostBudget",
  need: "personLostNeed",
  timing: "personLostTiming",
  other: "personLostOther",
};

export interface LostReason {
  choice: Choice | undefined;
  /** What was typed; counts when the choice is "other". */
  typed: string;
}
export const NO_REASON: LostReason = { choice: undefined, typed: "" };

/** What is kept, in the rep's language, as a typed reason is; empty for none. */
export function reasonText({ choice, typed }: LostReason): string {
  if (choice === undefined) return "";
  return choice === "other" ? typed.trim() : say(LABELS[choice]);
}

interface LostReasonsProps {
  value: LostReason;
  onChange: (value: LostReason) => void;
  /** Whoever only chose a bad moment need not be given up. */
  onPark: () => void;
}

export function LostReasons({ value, onChange, onPark }: LostReasonsProps) {
  const group = useId();
  // Who comes by the arrow keys may be on the way to another choice, and keeps the focus.
  const byPointer = useRef(false);
  const radio = (choice: Choice) => (
    <label
      className="check"
      onPointerUp={() => {
        byPointer.current = true;
      }}
      onKeyDown={() => {
        byPointer.current = false;
      }}
    >
      <input
        type="radio"
        name={group}
        checked={value.choice === choice}
        onChange={() => onChange({ ...value, choice })}
      />
      {say(LABELS[choice])}
    </label>
  );
  const type = (typed: string) => onChange({ ...value, typed });
  return (
    <fieldset className="lost-reasons">
      <legend className="label">{say("personReason")}</legend>
      {COMMON.map((choice) => (
        <div key={choice} className="lost-reason">
          {radio(choice)}
          {choice === "timing" && (
            <button type="button" className="text-button" onClick={onPark}>
              {say("personParkInstead")}
            </button>
          )}
        </div>
      ))}
      <div className="lost-reason">
        {radio("other")}
        {value.choice === "other" && (
          <OtherReason value={value.typed} onChange={type} byPointer={byPointer} />
        )}
      </div>
    </fieldset>
  );
}

interface OtherReasonProps {
  value: string;
  onChange: (typed: string) => void;
  /** Then it takes the focus when it opens. */
  byPointer: RefObject<boolean>;
}

function OtherReason({ value, onChange, byPointer }: OtherReasonProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (byPointer.current) field.current?.focus();
  }, [byPointer]);
  return (
    <input
      ref={field}
      className="input"
      aria-label={say("personReason")}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      autoComplete="off"
      maxLength={500}
    />
  );
}
