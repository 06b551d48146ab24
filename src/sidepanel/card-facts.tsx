import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { say } from "~words/say";
import { channelName, stageName } from "~words/terms";
import { dayLabel } from "~words/when";

interface CardFactsProps {
  prospect: Prospect;
  moment: Moment;
}

export function CardFacts({ prospect, moment }: CardFactsProps) {
  const { stage, dueAt, tags = [] } = prospect;
  const isDue = dueAt !== undefined && dueAt <= moment.now;
  return (
    <dl className="card-facts">
      <Fact name={say("panelStage")} value={stageName(stage)} />
      <Fact name={say("panelLastTouch")} value={lastTouch(prospect, moment)} />
      <Fact
        name={say(isDue ? "panelDueSince" : "panelNext")}
        value={dueAt === undefined ? say("panelNoNext") : dayLabel(dueAt, moment)}
      />
      {tags.length > 0 && (
        <div>
          <dt>{say("panelTags")}</dt>
          <dd className="card-tags">
            {tags.map((tag) => (
              <span key={tag} className="card-tag" dir="auto">
                {tag}
              </span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** For example "Email, Tuesday". */
function lastTouch({ lastTouchAt, lastTouchChannel }: Prospect, moment: Moment): string {
  if (lastTouchAt === undefined || lastTouchChannel === undefined) return say("panelNoTouch");
  return say("panelTouch", channelName(lastTouchChannel), dayLabel(lastTouchAt, moment));
}
