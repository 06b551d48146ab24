import type { ReactNode } from "react";
import { say, sayCount, sayNumber } from "~words/say";

interface TableFootProps {
  found: number;
  all: number;
  isComplete: boolean;
  /** Beside the count. */
  children?: ReactNode;
}

/** How many there are, said aloud when that changes, but not while they are being read. */
export function TableFoot({ found, all, isComplete, children }: TableFootProps) {
  return (
    <footer className="table-foot">
      <p role="status">{isComplete && countWords(found, all)}</p>
      {children}
      <p aria-hidden="true">{say("tableKeys")}</p>
    </footer>
  );
}

function countWords(found: number, all: number): string {
  if (all === 0) return "";
  return found === all
    ? sayCount("tableCount", all)
    : say("tableFoundOf", sayNumber(found), sayNumber(all));
}
