import type { Outline } from "~domain/health";
import type { Moment } from "~domain/moment";
import { say, sayNumber } from "~words/say";
import { whenLabel } from "~words/when";

interface OutlinesProps {
  outlines: readonly Outline[];
  moment: Moment;
}

/** The shapes of what was not understood, for whoever mends it; newest first. */
export function Outlines({ outlines, moment }: OutlinesProps) {
  if (outlines.length === 0) return null;
  return (
    <details className="outlines">
      <summary>{say("settingsOutlines", sayNumber(outlines.length))}</summary>
      <p>{say("settingsOutlinesNote")}</p>
      {outlines.toReversed().map(({ of, at, text }) => (
        <label key={`${of} ${at} ${text}`}>
          <span>{say("settingsOutlineOf", of, whenLabel(at, moment))}</span>
          {/* A field, for it can be scrolled by keyboard and copied from. */}
          <textarea readOnly rows={Math.min(10, text.split("\n").length)} value={text} />
        </label>
      ))}
    </details>
  );
}
