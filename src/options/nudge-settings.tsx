import { useEffect, useId, useState } from "react";
import * as v from "valibot";
import { type NudgePreferences, NudgePreferencesSchema } from "~domain/nudge";
import { Check } from "./check";
import { LimitField, TimeField } from "./nudge-fields";
import { clockText, minutesOf } from "./time-of-day";
import { wholeOf } from "./whole-number";

interface NudgeSettingsProps {
  nudges: NudgePreferences;
  onChange: (nudges: NudgePreferences) => void;
}

/** When notifications may come, and how many. Saved as they are changed, while they are right. */
export function NudgeSettings({ nudges, onChange }: NudgeSettingsProps) {
  const id = useId();
  const field = (key: TextKey) => ({
    saved: TEXTS[key].text(nudges[key]),
    check: (text: string) => withText(nudges, key, text) !== undefined,
    onChange: (text: string) => {
      const changed = withText(nudges, key, text);
      if (changed !== undefined) onChange(changed);
    },
  });
  return (
    <section id="nudges" className="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Nudges</h2>
      <p className="lead">
        One digest a day, and at once what cannot wait: a fresh lead, a promise on its day, a reply
        from somebody who had gone cold.
      </p>
      <Blocked />
      <div className="times">
        <TimeField label="Quiet from" {...field("quietFrom")} />
        <TimeField label="Quiet until" {...field("quietUntil")} />
      </div>
      <LimitField {...field("dailyCap")} />
      <Check
        text="Also on days off"
        note="What cannot wait; the digest never comes on a day off."
        isOn={nudges.onDaysOff}
        onChange={(onDaysOff) => onChange({ ...nudges, onDaysOff })}
      />
    </section>
  );
}

type TextKey = "quietFrom" | "quietUntil" | "dailyCap";

/** How each is written in its field, and read from it. */
const TEXTS: Record<TextKey, { text: (value: number) => string; value: (text: string) => number }> =
  {
    quietFrom: { text: clockText, value: minutesOf },
    quietUntil: { text: clockText, value: minutesOf },
    dailyCap: { text: String, value: wholeOf },
  };

/** Undefined when the text makes no sense there. */
function withText(
  nudges: NudgePreferences,
  key: TextKey,
  text: string,
): NudgePreferences | undefined {
  const parsed = v.safeParse(NudgePreferencesSchema, { ...nudges, [key]: TEXTS[key].value(text) });
  return parsed.success ? parsed.output : undefined;
}

/** Nothing to see while the system shows notifications. */
function Blocked() {
  const [isBlocked, setBlocked] = useState(false);
  useEffect(() => {
    const ask = async () =>
      setBlocked((await chrome.notifications.getPermissionLevel()) === "denied");
    void ask();
  }, []);
  if (!isBlocked) return null;
  return (
    <p className="hint-line">
      Notifications are blocked by the system: the badge and the list still tell you.
    </p>
  );
}
