/** What the rep means to do, and when: a snooze, or the next step. */
import { dayOf, workdayStartAt, workdayStartOn } from "~domain/calendar";
import type { Prospect } from "~domain/prospect";
import { Dialog } from "~ui/dialog";
import { useWorkCalendar } from "~ui/rules";
import { useMoment } from "~ui/use-moment";
import { longDayLabel } from "~ui/when-label";
import { saveAndClose, useCommandId } from "./dialog-form";
import { dueAfterDayOff, useDay, workdayWords } from "./use-day";
import { usePlan } from "./use-plan";
import { closeDialog } from "./view-state";

interface PlanProps {
  prospect: Prospect;
}

export function SnoozeDialog({ prospect }: PlanProps) {
  const commandId = useCommandId();
  const { now, zone } = useMoment();
  const calendar = useWorkCalendar();
  const first = dayOf(workdayStartAt(now, 14, calendar), zone);
  const date = useDay({ label: "Until", first, earliest: "tomorrow", whenOff: dueAfterDayOff });
  const submit = () => {
    if (!date.check()) return;
    const untilAt = workdayStartOn(date.day, calendar);
    void saveAndClose(
      "snooze-prospect",
      { commandId, prospectId: prospect.id, untilAt },
      `${prospect.name} snoozed until ${workdayWords(date.day, calendar)}.`,
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

export function NextStepDialog({ prospect }: PlanProps) {
  const { id: prospectId, name } = prospect;
  const commandId = useCommandId();
  const { text, day, check, fields } = usePlan("Call about the budget", dueAfterDayOff);
  const submit = () => {
    if (!check()) return;
    const body = { commandId, prospectId, text, on: day };
    void saveAndClose("set-next-step", body, `Next step for ${name} on ${longDayLabel(day)}.`);
  };
  return (
    <Dialog
      title={`Next step for ${name}`}
      submitText="Plan"
      onSubmit={submit}
      onClose={closeDialog}
    >
      {fields}
    </Dialog>
  );
}
