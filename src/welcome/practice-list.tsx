import "~ui/prospect/row.css";
import { type DueGroup, isDue } from "~domain/due-list";
import type { Prospect } from "~domain/prospect";
import { reasonFor } from "~domain/reason";
import { temperatureOf } from "~domain/temperature";
import { ChannelIcon } from "~ui/channel-icon";
import { Logo } from "~ui/logo";
import { Avatar } from "~ui/prospect/avatar";
import { OnItsWay, RowLate } from "~ui/prospect/row-late";
import { formatDate } from "~words/dates";
import { sentenceFor } from "~words/reason";
import { say, sayNumber } from "~words/say";
import { groupName } from "~words/terms";
import { groupsIn, SAM, type World } from "./practice-world";
import { HOLD } from "./use-practice";

interface PracticeListProps {
  world: World;
  isSending: boolean;
}

/** The list as the popup would show it, with the popup's own rows in all but their menus. */
export function PracticeList({ world, isSending }: PracticeListProps) {
  const groups = groupsIn(world);
  const due = groups.flatMap(({ rows }) => rows).filter((one) => isDue(one, world.now)).length;
  return (
    <section className="practice-list" aria-label={say("practiceList")}>
      <header className="practice-bar">
        <Logo size={16} />
        <h3>{say("practiceList")}</h3>
        <span className="practice-due">{sayNumber(due)}</span>
        <time>{formatDate(world.now, "weekday-day", world.zone)}</time>
      </header>
      {groups.map(({ group, rows }) => (
        <section key={group ?? "decided"} data-group={group}>
          <h4 className="practice-group">
            {group ? groupName(group) : say("practiceGroupDecided")}
          </h4>
          <ul>
            {rows.map((prospect) => (
              <PracticeRow
                key={prospect.id}
                prospect={prospect}
                group={group}
                world={world}
                isSending={isSending && prospect.id === SAM.id}
              />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

interface PracticeRowProps extends PracticeListProps {
  prospect: Prospect;
  group: DueGroup | undefined;
}

function PracticeRow({ prospect, group, world, isSending }: PracticeRowProps) {
  const temperature = temperatureOf(prospect, world.now);
  const { name } = prospect;
  const sending = { name, countsAt: world.now + HOLD, connector: "gmail" } as const;
  return (
    <li className="row" data-temperature={temperature}>
      <Avatar name={name} />
      <p className="row-who">
        <span className="name" dir="auto">
          {name}
        </span>
        <span className="company" dir="auto">
          {prospect.company}
        </span>
      </p>
      <div className="row-when">
        {isSending ? (
          <OnItsWay sending={sending} zone={world.zone} />
        ) : (
          <RowLate prospect={prospect} group={group} temperature={temperature} moment={world} />
        )}
      </div>
      <p className="row-why">
        <ChannelIcon channel={prospect.lastTouchChannel ?? "email"} />
        <span className="reason">{sentenceFor(reasonFor(prospect, world), world.zone)}</span>
      </p>
    </li>
  );
}
