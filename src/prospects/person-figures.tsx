/** What can be counted about them: facts, no scores. */
import { daysBetween } from "~domain/calendar";
import type { Moment } from "~domain/moment";
import { duration } from "~words/duration";
import { type MessageKey, say, sayCount, sayNumber } from "~words/say";
import type { PersonData } from "./person-data";

interface Figure {
  what: MessageKey;
  text: string;
}

export function PersonFigures({ data, moment }: { data: PersonData; moment: Moment }) {
  return (
    <dl className="person-figures">
      {figuresOf(data, moment).map(({ what, text }) => (
        <div key={what}>
          <dt>{say(what)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function figuresOf({ prospect, timeline }: PersonData, { now, zone }: Moment): Figure[] {
  const { touchCount, firstTouchAt } = prospect;
  const replies = timeline.past.filter(({ event }) => event.kind === "reply").length;
  const waited = minutesToFirstAnswer(prospect);
  return [
    { what: "pageTouches", text: sayNumber(touchCount) },
    { what: "pageReplies", text: sayNumber(replies) },
    ...(firstTouchAt === undefined
      ? []
      : [since(Math.max(0, daysBetween(firstTouchAt, now, zone)))]),
    ...(waited === undefined
      ? []
      : [{ what: "pageFirstAnswer", text: duration(waited) } satisfies Figure]),
  ];
}

const since = (days: number): Figure => ({
  what: "pageSinceFirstTouch",
  text: sayCount("commonDays", days),
});

/** How long a lead had to wait: the figure that decides most about it. */
function minutesToFirstAnswer({
  interestedAt,
  firstTouchAt,
}: PersonData["prospect"]): number | undefined {
  if (interestedAt === undefined || firstTouchAt === undefined) return undefined;
  return firstTouchAt < interestedAt
    ? undefined
    : Math.floor((firstTouchAt - interestedAt) / 60_000);
}
