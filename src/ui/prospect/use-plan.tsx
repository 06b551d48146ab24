import { useState } from "react";
import { dayOf, workdayStartAt } from "~domain/calendar";
import { Field } from "~ui/field";
import { useWorkCalendar } from "~ui/rules";
import { useMoment } from "~ui/use-moment";
import { say } from "~words/say";
import { QuickDays, soonDays } from "./quick-days";
import { type DayOptions, useDay } from "./use-day";

/** The words and the day of a plan, the next working day at first. */
export function usePlan(placeholder: string, whenOff: DayOptions["whenOff"]) {
  const moment = useMoment();
  const calendar = useWorkCalendar();
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const first = dayOf(workdayStartAt(moment.now, 1, calendar), moment.zone);
  const date = useDay({ label: say("personDay"), first, earliest: "today", whenOff });
  const check = (): boolean => {
    const hasText = text.trim() !== "";
    setError(hasText ? undefined : say("problemWords"));
    return date.check() && hasText;
  };
  const fields = (
    <>
      <Field
        label={say("personWhat")}
        value={text}
        onChange={setText}
        error={error}
        placeholder={placeholder}
        maxLength={300}
        required
      />
      <QuickDays
        legend={say("personWhen")}
        days={soonDays(moment, calendar)}
        chosen={date.day}
        onChoose={date.setDay}
      />
      {date.field}
    </>
  );
  return { text: text.trim(), day: date.day, check, fields };
}
