import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import Plus from "lucide-react/icons/plus";
import X from "lucide-react/icons/x";
import { MOST_TOUCHES } from "~domain/cadence";
import { CHANNELS } from "~domain/channel";
import { say } from "~words/say";
import { channelName } from "~words/terms";
import { type StepDraft, withStep } from "./cadence-draft";
import { IconButton } from "./icon-button";
import { WaitInput } from "./wait-input";

interface CadenceStepsProps {
  steps: readonly StepDraft[];
  errors: Record<string, string>;
  onChange: (steps: StepDraft[]) => void;
}

/** What follows each touch of a round, in order. */
export function CadenceSteps({ steps, errors, onChange }: CadenceStepsProps) {
  return (
    <fieldset className="steps">
      <legend>{say("settingsSteps")}</legend>
      <ol>
        {steps.map((step, index) => (
          <li key={step.key}>
            <Step
              step={step}
              index={index}
              count={steps.length}
              error={errors[`steps.${index}`]}
              onChange={(changed) => onChange(steps.with(index, changed))}
              onMove={(to) => onChange(moved(steps, index, to))}
              onRemove={() => onChange(steps.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="button"
        disabled={steps.length >= MOST_TOUCHES}
        onClick={() => onChange(withStep(steps))}
      >
        <Plus size={14} aria-hidden="true" />
        {say("settingsStepAdd")}
      </button>
      <small>{say("settingsStepsNote")}</small>
    </fieldset>
  );
}

function moved(steps: readonly StepDraft[], from: number, to: number): StepDraft[] {
  const step = steps[from];
  return step === undefined ? [...steps] : steps.toSpliced(from, 1).toSpliced(to, 0, step);
}

interface StepProps {
  step: StepDraft;
  index: number;
  count: number;
  error: string | undefined;
  onChange: (step: StepDraft) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

function Step({ step, index, count, error, onChange, onMove, onRemove }: StepProps) {
  const touch = index + 1;
  return (
    <div className="step">
      <WaitInput
        label={say("settingsStepAfter", touch)}
        value={step.wait}
        error={error}
        onChange={(wait) => onChange({ ...step, wait })}
      />
      <select
        className="input"
        aria-label={say("settingsStepBy", touch)}
        value={step.channel ?? ""}
        onChange={(event) =>
          onChange({ ...step, channel: CHANNELS.find((one) => one === event.target.value) })
        }
      >
        <option value="">{say("settingsStepAnyChannel")}</option>
        {CHANNELS.map((channel) => (
          <option key={channel} value={channel}>
            {channelName(channel)}
          </option>
        ))}
      </select>
      <span className="step-buttons">
        <IconButton
          icon={ArrowUp}
          label={say("settingsStepUp", touch)}
          isDisabled={index === 0}
          onClick={() => onMove(index - 1)}
        />
        <IconButton
          icon={ArrowDown}
          label={say("settingsStepDown", touch)}
          isDisabled={index === count - 1}
          onClick={() => onMove(index + 1)}
        />
        <IconButton
          icon={X}
          label={say("settingsStepRemove", touch)}
          isDisabled={count === 1}
          onClick={onRemove}
        />
      </span>
    </div>
  );
}
