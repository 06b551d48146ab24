/** The decisions that need a date or a reason. */
import { useState } from "react";
import { dayOf, isDay, workdayStartAt, workdayStartOn } from "~domain/calendar";
import type { Prospect } from "~domain/prospect";
import { Dialog } from "~ui/dialog";
import { Field } from "~ui/field";
import { useWorkCalendar } from "~ui/rules";
import { useMoment } from "~ui/use-moment";
import { log } from "./act";
import { closeDialog } from "./view-state";

/** Closes the open dialog once it is saved; until then nothing that was typed is lost. */
async function saveAndClose(...args: Parameters<typeof log>): Promise<void> {
  if (await log(...args)) closeDialog();
}

/** One for as long as a dialog is open: however often it is submitted, it is done once. */
function useCommandId(): string {
  const [commandId] = useState(() => crypto.randomUUID());
  return commandId;
}

interface DecideProps {
  prospect: Prospect;
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

export function SnoozeDialog({ prospect }: DecideProps) {
  const commandId = useCommandId();
  const { now, zone } = useMoment();
  const calendar = useWorkCalendar();
  const date = useFutureDay(dayOf(workdayStartAt(now, 14, calendar), zone));
  const submit = () => {
    if (!date.check()) return;
    const untilAt = workdayStartOn(date.day, calendar);
    void saveAndClose(
      "snooze-prospect",
      { commandId, prospectId: prospect.id, untilAt },
      `${prospect.name} snoozed until ${date.day}.`,
    );
  };
  return (
    <Dialog
      title={`Snooze ${prospect.name}`}
      submitText="Snooze"
      onSubmit={submit}
      onClose={closeDialog}
    >
      {date.field}
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
  const date = useFutureDay(dayIn(90));
  const [reason, setReason] = useState("");
  const submit = () => {
    if (!date.check()) return;
    const body = {
      commandId,
      prospectId: prospect.id,
      untilOn: date.day,
      ...(reason.trim() && { reason }),
    };
    void saveAndClose("park-prospect", body, `${prospect.name} parked until ${date.day}.`);
  };
  return (
    <Dialog
      title={`Park ${prospect.name}`}
      submitText="Park"
      onSubmit={submit}
      onClose={closeDialog}
    >
      <fieldset className="quick-dates">
        <legend className="label">Back in</legend>
        {PARK_DAYS.map((days) => (
          <button
            key={days}
            type="button"
            className="button"
            aria-pressed={date.day === dayIn(days)}
            onClick={() => date.setDay(dayIn(days))}
          >
            {days} days
          </button>
        ))}
      </fieldset>
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

function useFutureDay(first: string) {
  const { now, zone } = useMoment();
  const [day, setDay] = useState(first);
  const [error, setError] = useState<string>();
  const check = (): boolean => {
    const isGood = isDay(day) && day > dayOf(now, zone);
    setError(isGood ? undefined : "Choose a day after today.");
    return isGood;
  };
  const field = (
    <Field label="Until" type="date" value={day} onChange={setDay} error={error} required />
  );
  return { day, setDay, check, field };
}
