import { useId } from "react";
import { WEEKDAYS } from "~domain/calendar";
import { Field } from "~ui/field";
import { say } from "~words/say";
import type { CalendarDraft } from "./calendar-draft";
import { weekdayName, weekdayShort } from "./day-words";
import { FieldError } from "./number-input";

interface WorkHoursProps {
  draft: CalendarDraft;
  errors: Record<string, string>;
  zone: string;
  onChange: (draft: CalendarDraft) => void;
}

/** On which weekdays the rep works, and from when until when. */
export function WorkHours({ draft, errors, zone, onChange }: WorkHoursProps) {
  const id = useId();
  const { workdays, startsAt, endsAt } = draft;
  return (
    <>
      <fieldset className="weekdays">
        <legend>{say("settingsWorkdays")}</legend>
        {WEEKDAYS.map((day) => (
          <label key={day} className="weekday">
            <input
              type="checkbox"
              aria-label={weekdayName(day)}
              checked={workdays.includes(day)}
              aria-invalid={errors.workdays === undefined ? undefined : true}
              aria-describedby={errors.workdays === undefined ? undefined : `${id}-error`}
              onChange={({ target }) =>
                onChange({
                  ...draft,
                  workdays: WEEKDAYS.filter((one) =>
                    one === day ? target.checked : workdays.includes(one),
                  ),
                })
              }
            />
            {weekdayShort(day)}
          </label>
        ))}
        <FieldError id={`${id}-error`} error={errors.workdays} />
      </fieldset>
      <div className="times">
        <Field
          label={say("settingsWorkBegins")}
          type="time"
          value={startsAt}
          error={errors.startsAt}
          onChange={(time) => onChange({ ...draft, startsAt: time })}
        />
        <Field
          label={say("settingsWorkEnds")}
          type="time"
          value={endsAt}
          error={errors.endsAt}
          onChange={(time) => onChange({ ...draft, endsAt: time })}
        />
      </div>
      <small>{say("settingsZone", zone)}</small>
    </>
  );
}
