/** A promise: what the rep said they would do, and by which day; and another day for it. */
import { dayOf, workdayStartAt } from "~domain/calendar";
import type { Prospect } from "~domain/prospect";
import type { OpenPromise } from "~domain/standing";
import { Dialog } from "~ui/dialog";
import { useWorkCalendar } from "~ui/rules";
import { useMoment } from "~ui/use-moment";
import { longDayLabel } from "~ui/when-label";
import { log } from "./act";
import { saveAndClose, useCommandId } from "./dialog-form";
import { QuickDays, soonDays } from "./quick-days";
import { keptBeforeDayOff, useDay } from "./use-day";
import { usePlan } from "./use-plan";
import { closeDialog, type OpenDialog, openDialog } from "./view-state";

interface PromiseProps {
  prospect: Prospect;
}

export function PromiseDialog({ prospect }: PromiseProps) {
  const { id: prospectId, name } = prospect;
  const commandId = useCommandId();
  const { text, day, check, fields } = usePlan("Send the offer", keptBeforeDayOff);
  const submit = () => {
    if (!check()) return;
    const body = { commandId, prospectId, text, dueOn: day };
    void saveAndClose("make-promise", body, `Promise to ${name} for ${longDayLabel(day)} noted.`);
  };
  return (
    <Dialog
      title={`Promise to ${name}`}
      submitText="Promise"
      onSubmit={submit}
      onClose={closeDialog}
    >
      {fields}
    </Dialog>
  );
}

interface MovePromiseProps extends PromiseProps {
  promise: OpenPromise;
  /** The dialog it was opened from, to which it goes back. */
  backTo?: OpenDialog | undefined;
}

export function MovePromiseDialog({ prospect, promise, backTo }: MovePromiseProps) {
  const commandId = useCommandId();
  const moment = useMoment();
  const calendar = useWorkCalendar();
  const first = dayOf(workdayStartAt(moment.now, 1, calendar), moment.zone);
  const date = useDay({ label: "Day", first, earliest: "today", whenOff: keptBeforeDayOff });
  const leave = () => (backTo ? openDialog(backTo) : closeDialog());
  const submit = async () => {
    if (!date.check()) return;
    const body = { commandId, prospectId: prospect.id, promiseId: promise.id, dueOn: date.day };
    if (await log("move-promise", body, `Promise moved to ${longDayLabel(date.day)}.`)) leave();
  };
  return (
    <Dialog
      title={`Move the promise to ${prospect.name}`}
      submitText="Move"
      onSubmit={() => void submit()}
      onClose={leave}
    >
      <p className="dialog-about" dir="auto">
        {promise.text}
      </p>
      <QuickDays
        legend="When"
        days={soonDays(moment, calendar)}
        chosen={date.day}
        onChoose={date.setDay}
      />
      {date.field}
    </Dialog>
  );
}
