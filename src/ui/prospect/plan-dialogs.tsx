/** What the rep means to do, and when: a snooze, or the next step. */
import { dayOf, workdayStartAt, workdayStartOn } from "~domain/calendar";
import type { Prospect } from "~domain/prospect";
import { Dialog } from "~ui/dialog";
import { useWorkCalendar } from "~ui/rules";
import { useMoment } from "~ui/use-moment";
import { say } from "~words/say";
import { longDayLabel } from "~words/when";
import { saveAndClose, useCommandId } from "./dialog-form";
import { closeDialog } from "./dialogs";
import { dueAfterDayOff, useDay, workdayWords } from "./use-day";
import { usePlan } from "./use-plan";

interface PlanProps {
  prospect: Prospect;
}

export function SnoozeDialog({ prospect }: PlanProps) {
  const commandId = useCommandId();
  const { now, zone } = useMoment();
  const calendar = useWorkCalendar();
  const first = dayOf(workdayStartAt(now, 14, calendar), zone);
  const date = useDay({
    label: say("personUntil"),
    first,
    earliest: "tomorrow",
    whenOff: dueAfterDayOff,
  });
  const submit = () => {
    if (!date.check()) return;
    const untilAt = workdayStartOn(date.day, calendar);
    void saveAndClose(
      "snooze-prospect",
      { commandId, prospectId: prospect.id, untilAt },
      say("actSnoozed", prospect.name, workdayWords(date.day, calendar)),
    );
  };
  return (
    <Dialog
      title={say("personSnoozeFor", prospect.name)}
      submitText={say("personSnooze")}
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
  const { text, day, check, fields } = usePlan(say("personNextStepExample"), dueAfterDayOff);
  const submit = () => {
    if (!check()) return;
    const body = { commandId, prospectId, text, on: day };
    void saveAndClose("set-next-step", body, say("actNextStep", name, longDayLabel(day)));
  };
  return (
    <Dialog
      title={say("personNextStepTitle", name)}
      submitText={say("personPlan")}
      onSubmit={submit}
      onClose={closeDialog}
    >
      {fields}
    </Dialog>
  );
}
