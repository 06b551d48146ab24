import type { ImportCounts } from "~domain/import-job";
import { sayCount, sayNumber } from "~words/say";

interface CountsProps {
  /** Undefined while it is not known. */
  counts: ImportCounts | undefined;
  rejectedCount: number;
  repeatedCount: number;
}

/** Everybody and every line in the list, in as many words as there are kinds of them. */
export function Counts({ counts, rejectedCount, repeatedCount }: CountsProps) {
  return (
    <p role="status" className="import-counts">
      {counts && (
        <>
          <span>{sayCount("importNew", counts.added)}</span>
          <Known filled={counts.filled} same={counts.same} />
          {repeatedCount > 0 && <span>{sayCount("importTwice", repeatedCount)}</span>}
          <NotIn counts={counts} />
          {rejectedCount > 0 && (
            <span data-kind="problem">{sayCount("importLeftOut", rejectedCount)}</span>
          )}
        </>
      )}
    </p>
  );
}

/** What became of those of an import who were not added. */
export function OtherCounts({ counts }: { counts: ImportCounts }) {
  const { same, refused, erased } = counts;
  if (same + refused + erased === 0) return null;
  return (
    <p className="import-others">
      <Known filled={0} same={same} />
      <NotIn counts={counts} />
    </p>
  );
}

function NotIn({ counts: { refused, erased } }: { counts: ImportCounts }) {
  return (
    <>
      {refused > 0 && <span>{sayCount("importRefused", refused)}</span>}
      {erased > 0 && <span>{sayCount("importErased", erased)}</span>}
    </>
  );
}

function Known({ filled, same }: { filled: number; same: number }) {
  const known = filled + same;
  if (known === 0) return null;
  return (
    <span>
      {filled > 0
        ? sayCount("importKnownFilled", known, sayNumber(filled))
        : sayCount("importKnown", known)}
    </span>
  );
}
