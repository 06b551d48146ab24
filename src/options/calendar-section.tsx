import { useMemo } from "react";
import { dayOf } from "~domain/calendar";
import type { Moment } from "~domain/moment";
import type { RulesSettings } from "~domain/rules";
import { say } from "~words/say";
import { Absences } from "./absences";
import { calendarDraft, checkCalendar } from "./calendar-draft";
import { Card } from "./card";
import { HolidaysChoice } from "./holidays-choice";
import { RulesForm } from "./rules-form";
import { useDraft } from "./use-draft";
import { WorkHours } from "./work-hours";

interface CalendarSectionProps {
  settings: RulesSettings;
  moment: Moment;
}

/** When the rep works. Nothing falls due on any other day. */
export function CalendarSection({ settings, moment }: CalendarSectionProps) {
  const { now, zone } = moment;
  const { draft, change, reset, isChanged } = useDraft(calendarDraft(settings.calendar));
  const checked = useMemo(
    () => checkCalendar(draft, settings.calendar),
    [draft, settings.calendar],
  );
  const rules = useMemo(
    () => checked.calendar && { ...settings, calendar: checked.calendar },
    [checked, settings],
  );
  const today = dayOf(now, zone);
  return (
    <Card section="calendar" lead={say("settingsCalendarLead")}>
      <RulesForm
        label={say("settingsCalendar")}
        rules={rules}
        before={settings}
        zone={zone}
        isIdle={!isChanged}
        note={say("settingsCalendarSaved")}
        onCancel={reset}
      >
        <WorkHours
          draft={draft}
          errors={checked.errors}
          zone={zone}
          onChange={(next) => change(() => next)}
        />
        <HolidaysChoice
          saved={settings.calendar.holidays}
          value={draft.holidays}
          today={today}
          onChange={(holidays) => change((now) => ({ ...now, holidays }))}
        />
        <Absences
          absences={draft.absences}
          errors={checked.errors}
          today={today}
          onChange={(absences) => change((now) => ({ ...now, absences }))}
        />
      </RulesForm>
    </Card>
  );
}
