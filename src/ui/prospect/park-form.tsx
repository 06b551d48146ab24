/** "Give up for now": a day that brings them back, and a reason. */
import { useState } from "react";
import { dayOf, workdayStartAt } from "~domain/calendar";
import { Dialog } from "~ui/dialog";
import { Field } from "~ui/field";
import { useWorkCalendar } from "~ui/rules";
import { useMoment } from "~ui/use-moment";
import { say, sayCount } from "~words/say";
import { QuickDays } from "./quick-days";
import { backAfterDayOff, useDay, workdayWords } from "./use-day";

const PARK_DAYS = [30, 60, 90, 180];

/** What was entered. */
export interface Parking {
  /** Calendar day, `yyyy-MM-dd`. */
  untilOn: string;
  /** Empty for none. */
  reason: string;
  /** The day in words. */
  until: string;
}

interface ParkFormProps {
  title: string;
  onPark: (parking: Parking) => void;
  onClose: () => void;
}

export function ParkForm({ title, onPark, onClose }: ParkFormProps) {
  const { now, zone } = useMoment();
  const calendar = useWorkCalendar();
  const dayIn = (days: number) => dayOf(workdayStartAt(now, days, calendar), zone);
  const date = useDay({
    label: say("personUntil"),
    first: dayIn(90),
    earliest: "tomorrow",
    isFirst: true,
    whenOff: backAfterDayOff,
  });
  const [reason, setReason] = useState("");
  const submit = () => {
    if (!date.check()) return;
    onPark({ untilOn: date.day, reason: reason.trim(), until: workdayWords(date.day, calendar) });
  };
  return (
    <Dialog title={title} submitText={say("personPark")} onSubmit={submit} onClose={onClose}>
      <QuickDays
        legend={say("personParkBackIn")}
        days={PARK_DAYS.map((days) => ({
          text: sayCount("personParkDays", days),
          day: dayIn(days),
        }))}
        chosen={date.day}
        onChoose={date.setDay}
      />
      {date.field}
      <Field
        label={say("personReason")}
        value={reason}
        onChange={setReason}
        placeholder={say("personParkExample")}
        maxLength={500}
      />
    </Dialog>
  );
}
