/** The dialogs that only the popup has. */

import { ReadingDialog } from "~ui/dialog";
import { KeyList } from "~ui/key-list";
import { say } from "~words/say";
import { ParkManyDialog } from "./park-many-dialog";
import { closeHere, useViewState } from "./view-state";

export function OwnDialogs() {
  const open = useViewState((state) => state.open);
  if (open === undefined) return null;
  if (open.kind === "park-many") return <ParkManyDialog people={open.people} />;
  return (
    <ReadingDialog title={say("popupKeys")} status="" onClose={closeHere}>
      <div className="keys-help">
        <KeyList />
        <p>{say("popupKeysMany")}</p>
      </div>
    </ReadingDialog>
  );
}
