/** Stage, turn, temperature and tags, each in a word. */

import type { LucideIcon } from "lucide-react";
import AlarmClock from "lucide-react/icons/alarm-clock";
import Snowflake from "lucide-react/icons/snowflake";
import Sun from "lucide-react/icons/sun";
import type { Prospect } from "~domain/prospect";
import type { Temperature } from "~domain/temperature";
import { say } from "~words/say";
import { stageName, temperatureName, turnName } from "~words/terms";

const ICONS: Record<Temperature, LucideIcon> = {
  warm: Sun,
  cooling: AlarmClock,
  cold: Snowflake,
};

interface PersonMarksProps {
  prospect: Prospect;
  temperature: Temperature | undefined;
}

export function PersonMarks({ prospect, temperature }: PersonMarksProps) {
  const { name, stage, turn, tags = [] } = prospect;
  const Icon = temperature && ICONS[temperature];
  return (
    <ul className="chips" aria-label={say("pageMarksOf", name)}>
      <li className="chip" title={say("pageStage")}>
        {stageName(stage)}
      </li>
      <li className="chip" title={say("pageTurn")}>
        {turnName(turn)}
      </li>
      {temperature && Icon && (
        <li className="chip" data-temperature={temperature} title={say("pageTemperature")}>
          <Icon size={12} aria-hidden="true" />
          {temperatureName(temperature)}
        </li>
      )}
      {tags.map((tag) => (
        <li key={tag} className="chip" data-kind="tag" title={say("pageTag")}>
          <bdi>{tag}</bdi>
        </li>
      ))}
    </ul>
  );
}
