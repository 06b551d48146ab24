import Check from "lucide-react/icons/check";
import { type ReactNode, useId } from "react";
import { say, sayNumber } from "~words/say";

interface StepProps {
  number: number;
  title: string;
  isDone: boolean;
  isCurrent: boolean;
  children: ReactNode;
}

/** Stays as it is when it is done, but for its number: nothing jumps, and all can be read again. */
export function Step({ number, title, isDone, isCurrent, children }: StepProps) {
  const id = useId();
  const current = isCurrent ? ({ "aria-current": "step" } as const) : {};
  return (
    <li className="step" data-done={isDone || undefined} aria-labelledby={id} {...current}>
      <h2 id={id}>
        <span className="step-number" aria-hidden="true">
          {isDone ? <Check size={16} /> : sayNumber(number)}
        </span>
        <span className="visually-hidden">
          {say(isDone ? "welcomeStepDone" : "welcomeStep", sayNumber(number))}{" "}
        </span>
        {title}
      </h2>
      <div className="step-body">{children}</div>
    </li>
  );
}
