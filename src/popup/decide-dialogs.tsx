/** The decisions that need a reason, a date, or what comes after them. */
import { useId, useState } from "react";
import { dayOf, workdayStartAt } from "~domain/calendar";
import type { Prospect } from "~domain/prospect";
import { Dialog } from "~ui/dialog";
import { Field } from "~ui/field";
import { useRules, useWorkCalendar } from "~ui/rules";
import { useMoment } from "~ui/use-moment";
import { saveAndClose, useCommandId } from "./dialog-form";
import { QuickDays } from "./quick-days";
import { backAfterDayOff, useDay, workdayWords } from "./use-day";
import { closeDialog } from "./view-state";

interface DecideProps {
  prospect: Prospect;
}

export function WinDialog({ prospect }: DecideProps) {
  const commandId = useCommandId();
  const id = useId();
  const [careCadenceId, setCareCadenceId] = useState("");
  const { cadences } = useRules();
  const care = cadences.filter((cadence) => cadence.id.startsWith("care-"));
  const offered = care.length > 0 ? care : cadences;
  const submit = () => {
    const body = {
      commandId,
      prospectId: prospect.id,
      outcome: "won",
      ...(careCadenceId && { careCadenceId }),
    } as const;
    const after = careCadenceId ? ", and looked after from now on" : "";
    void saveAndClose("close-prospect", body, `${prospect.name}: won${after}.`);
  };
  return (
    <Dialog
      title={`${prospect.name} says yes`}
      submitText="Won"
      onSubmit={submit}
      onClose={closeDialog}
    >
      <div className="field">
        <label htmlFor={id}>And then</label>
        <select
          id={id}
          className="input"
          value={careCadenceId}
          onChange={(event) => setCareCadenceId(event.target.value)}
        >
          <option value="">Nothing more</option>
          {offered.map((cadence) => (
            <option key={cadence.id} value={cadence.id}>
              {cadence.name}
            </option>
          ))}
        </select>
      </div>
    </Dialog>
  );
}

export function LoseDialog({ prospect }: DecideProps) {
  const commandId = useCommandId();
  const [reason, setReason] = useState("");
  const submit = () => {
    const body = {
      commandId,
      prospectId: prospect.id,
      outcome: "lost",
      ...(reason.trim() && { reason }),
    } as const;
    void saveAndClose("close-prospect", body, `${prospect.name}: no.`);
  };
  return (
    <Dialog
      title={`${prospect.name} says no`}
      submitText="Close"
      onSubmit={submit}
      onClose={closeDialog}
    >
      <Field
        label="Reason"
        value={reason}
        onChange={setReason}
        placeholder="Bought elsewhere"
        maxLength={500}
      />
    </Dialog>
  );
}

const PARK_DAYS = [30, 60, 90, 180];

/** "Give up for now": the date brings the prospect back. */
export function ParkDialog({ prospect }: DecideProps) {
  const commandId = useCommandId();
  const { now, zone } = useMoment();
  const calendar = useWorkCalendar();
  const dayIn = (days: number) => dayOf(workdayStartAt(now, days, calendar), zone);
  const first = dayIn(90);
  const date = useDay({ label: "Until", first, earliest: "tomorrow", whenOff: backAfterDayOff });
  const [reason, setReason] = useState("");
  const submit = () => {
    if (!date.check()) return;
    const body = {
      commandId,
      prospectId: prospect.id,
      untilOn: date.day,
      ...(reason.trim() && { reason }),
    };
    const until = workdayWords(date.day, calendar);
    void saveAndClose("park-prospect", body, `${prospect.name} parked until ${until}.`);
  };
  return (
    <Dialog
      title={`Park ${prospect.name}`}
      submitText="Park"
      onSubmit={submit}
      onClose={closeDialog}
    >
      <QuickDays
        legend="Back in"
        days={PARK_DAYS.map((days) => ({ text: `${days} days`, day: dayIn(days) }))}
        chosen={date.day}
        onChoose={date.setDay}
      />
      {date.field}
      <Field
        label="Reason"
        value={reason}
        onChange={setReason}
        placeholder="Budget in spring"
        maxLength={500}
      />
    </Dialog>
  );
}
