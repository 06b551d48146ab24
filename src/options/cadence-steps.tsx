import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import Plus from "lucide-react/icons/plus";
import X from "lucide-react/icons/x";
import { MOST_TOUCHES } from "~domain/cadence";
import { CHANNELS } from "~domain/channel";
import { type StepDraft, withStep } from "./cadence-draft";
import { CHANNEL_NAMES } from "./cadence-words";
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
      <legend>Wait after each touch</legend>
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
        Add a step
      </button>
      <small>The last wait repeats until it is time to decide.</small>
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
  const name = `touch ${index + 1}`;
  return (
    <div className="step">
      <WaitInput
        label={`After ${name}`}
        value={step.wait}
        error={error}
        onChange={(wait) => onChange({ ...step, wait })}
      />
      <select
        className="input"
        aria-label={`After ${name}: by`}
        value={step.channel ?? ""}
        onChange={(event) =>
          onChange({ ...step, channel: CHANNELS.find((one) => one === event.target.value) })
        }
      >
        <option value="">Any channel</option>
        {CHANNELS.map((channel) => (
          <option key={channel} value={channel}>
            {CHANNEL_NAMES[channel]}
          </option>
        ))}
      </select>
      <span className="step-buttons">
        <IconButton
          icon={ArrowUp}
          label={`Move the wait after ${name} up`}
          isDisabled={index === 0}
          onClick={() => onMove(index - 1)}
        />
        <IconButton
          icon={ArrowDown}
          label={`Move the wait after ${name} down`}
          isDisabled={index === count - 1}
          onClick={() => onMove(index + 1)}
        />
        <IconButton
          icon={X}
          label={`Remove the wait after ${name}`}
          isDisabled={count === 1}
          onClick={onRemove}
        />
      </span>
    </div>
  );
}
