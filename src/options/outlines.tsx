import type { Outline } from "~domain/health";
import type { Moment } from "~domain/moment";
import { whenLabel } from "~ui/when-label";

interface OutlinesProps {
  outlines: readonly Outline[];
  moment: Moment;
}

/** The shapes of what was not understood, for whoever mends it; newest first. */
export function Outlines({ outlines, moment }: OutlinesProps) {
  if (outlines.length === 0) return null;
  return (
    <details className="outlines">
      <summary>What was not understood ({outlines.length})</summary>
      <p>Structure only: no text of any message, no names and no addresses.</p>
      {outlines.toReversed().map(({ of, at, text }) => (
        <label key={`${of} ${at} ${text}`}>
          <span>
            {of}, {whenLabel(at, moment)}
          </span>
          {/* A field, for it can be scrolled by keyboard and copied from. */}
          <textarea readOnly rows={Math.min(10, text.split("\n").length)} value={text} />
        </label>
      ))}
    </details>
  );
}
