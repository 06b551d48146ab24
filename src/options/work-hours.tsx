import { useId } from "react";
import { WEEKDAYS } from "~domain/calendar";
import { Field } from "~ui/field";
import type { CalendarDraft } from "./calendar-draft";
import { FieldError } from "./number-input";

interface WorkHoursProps {
  draft: CalendarDraft;
  errors: Record<string, string>;
  zone: string;
  onChange: (draft: CalendarDraft) => void;
}

const DAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** On which weekdays the rep works, and from when until when. */
export function WorkHours({ draft, errors, zone, onChange }: WorkHoursProps) {
  const id = useId();
  const { workdays, startsAt, endsAt } = draft;
  return (
    <>
      <fieldset className="weekdays">
        <legend>Working days</legend>
        {WEEKDAYS.map((day) => (
          <label key={day} className="weekday">
            <input
              type="checkbox"
              aria-label={DAY_NAMES[day - 1]}
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
            {DAY_NAMES[day - 1]?.slice(0, 3)}
          </label>
        ))}
        <FieldError id={`${id}-error`} error={errors.workdays} />
      </fieldset>
      <div className="times">
        <Field
          label="Work begins"
          type="time"
          value={startsAt}
          error={errors.startsAt}
          onChange={(time) => onChange({ ...draft, startsAt: time })}
        />
        <Field
          label="Work ends"
          type="time"
          value={endsAt}
          error={errors.endsAt}
          onChange={(time) => onChange({ ...draft, endsAt: time })}
        />
      </div>
      <small>Times are in {zone}, as this computer is set.</small>
    </>
  );
}
