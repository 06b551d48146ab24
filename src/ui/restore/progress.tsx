import "./restore.css";
import { useId } from "react";
import { sayCount, sayNumber } from "~words/say";

interface ProgressProps {
  text: string;
  /** People so far; absent when nobody counts. */
  count?: number;
  of?: number;
}

/** What is being done, and how far it is. The words alone are told, for the count changes too fast. */
export function Progress({ text, count, of }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress">
      <p id={id} role="status">
        {text}
      </p>
      <progress
        aria-labelledby={id}
        {...(of !== undefined && { max: Math.max(1, of), value: count })}
      />
      <p className="progress-count">{countWords(count, of)}</p>
    </div>
  );
}

function countWords(count: number | undefined, of: number | undefined): string {
  if (count === undefined) return "";
  return of === undefined
    ? sayCount("backupPeopleSoFar", count)
    : sayCount("backupPeopleOf", of, sayNumber(count));
}
