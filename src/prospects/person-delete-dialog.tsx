import type { Prospect } from "~domain/prospect";
import { Dialog } from "~ui/dialog";
import { say, sayCount } from "~words/say";
import { remove } from "./person-acts";
import { closePersonDialog } from "./person-dialog-state";

/** The one act here that cannot be taken back, so it is asked for twice. */
export function DeleteDialog({ prospect }: { prospect: Prospect }) {
  const submit = async () => {
    if (await remove(prospect)) closePersonDialog();
  };
  return (
    <Dialog
      title={say("pageDeleteTitle", prospect.name)}
      submitText={say("pageDelete")}
      onSubmit={() => void submit()}
      onClose={closePersonDialog}
    >
      <p className="dialog-about">{sayCount("pageDeleteWhat", prospect.touchCount)}</p>
      <p className="dialog-about">{say("eraseWhatStays")}</p>
      <p className="dialog-about">{say("pageDeleteParkInstead")}</p>
    </Dialog>
  );
}
