/** A promise: what the rep said they would do, and by which day; and another day for it. */
import { dayOf, workdayStartAt } from "~domain/calendar";
import type { Prospect } from "~domain/prospect";
import type { OpenPromise } from "~domain/standing";
import { Dialog } from "~ui/dialog";
import { useWorkCalendar } from "~ui/rules";
import { useMoment } from "~ui/use-moment";
import { say } from "~words/say";
import { longDayLabel } from "~words/when";
import { log } from "./act";
import { saveAndClose, useCommandId } from "./dialog-form";
import { closeDialog, type OpenDialog, openDialog } from "./dialogs";
import { QuickDays, soonDays } from "./quick-days";
import { keptBeforeDayOff, useDay } from "./use-day";
import { usePlan } from "./use-plan";

interface PromiseProps {
  prospect: Prospect;
}

export function PromiseDialog({ prospect }: PromiseProps) {
  const { id: prospectId, name } = prospect;
  const commandId = useCommandId();
  const { text, day, check, fields } = usePlan(say("personPromiseExample"), keptBeforeDayOff);
  const submit = () => {
    if (!check()) return;
    const body = { commandId, prospectId, text, dueOn: day };
    void saveAndClose("make-promise", body, say("actPromised", name, longDayLabel(day)));
  };
  return (
    <Dialog
      title={say("personPromiseTitle", name)}
      submitText={say("personPromise")}
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
  const date = useDay({
    label: say("personDay"),
    first,
    earliest: "today",
    whenOff: keptBeforeDayOff,
  });
  const leave = () => (backTo ? openDialog(backTo) : closeDialog());
  const submit = async () => {
    if (!date.check()) return;
    const body = { commandId, prospectId: prospect.id, promiseId: promise.id, dueOn: date.day };
    if (await log("move-promise", body, say("actPromiseMoved", longDayLabel(date.day)))) leave();
  };
  return (
    <Dialog
      title={say("personMoveTitle", prospect.name)}
      submitText={say("personMove")}
      onSubmit={() => void submit()}
      onClose={leave}
    >
      <p className="dialog-about" dir="auto">
        {promise.text}
      </p>
      <QuickDays
        legend={say("personWhen")}
        days={soonDays(moment, calendar)}
        chosen={date.day}
        onChoose={date.setDay}
      />
      {date.field}
    </Dialog>
  );
}
