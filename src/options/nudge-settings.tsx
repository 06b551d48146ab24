import { useEffect, useState } from "react";
import * as v from "valibot";
import { type NudgePreferences, NudgePreferencesSchema } from "~domain/nudge";
import { say } from "~words/say";
import { Card } from "./card";
import { Check } from "./check";
import { LimitField, TimeField } from "./nudge-fields";
import { clockText, minutesOf } from "./time-of-day";
import type { ChangeSettings } from "./use-settings-changes";
import { wholeOf } from "./whole-number";

interface NudgeSettingsProps {
  nudges: NudgePreferences;
  onChange: ChangeSettings;
}

/** When notifications may come, and how many. Saved as they are changed, while they are right. */
export function NudgeSettings({ nudges, onChange }: NudgeSettingsProps) {
  const change = (update: (nudges: NudgePreferences) => NudgePreferences) =>
    void onChange((now) => ({ ...now, nudges: update(now.nudges) }));
  const field = (key: TextKey) => ({
    saved: TEXTS[key].text(nudges[key]),
    check: (text: string) => withText(nudges, key, text) !== undefined,
    onChange: (text: string) => {
      if (withText(nudges, key, text) === undefined) return;
      change((now) => withText(now, key, text) ?? now);
    },
  });
  return (
    <Card section="nudges" lead={say("settingsNudgesLead")}>
      <Blocked />
      <div className="times">
        <TimeField label={say("settingsQuietFrom")} {...field("quietFrom")} />
        <TimeField label={say("settingsQuietUntil")} {...field("quietUntil")} />
      </div>
      <LimitField {...field("dailyCap")} />
      <Check
        text={say("settingsOnDaysOff")}
        note={say("settingsOnDaysOffNote")}
        isOn={nudges.onDaysOff}
        onChange={(onDaysOff) => change((now) => ({ ...now, onDaysOff }))}
      />
    </Card>
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
  return <p className="hint-line">{say("settingsNudgesBlocked")}</p>;
}
