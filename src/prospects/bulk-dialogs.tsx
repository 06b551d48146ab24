/** What has to be asked before something is done to everybody selected. */
import { useState } from "react";
import { assertNever } from "~domain/assert-never";
import type { ProspectId } from "~domain/ids";
import { Dialog } from "~ui/dialog";
import { SourceField } from "~ui/prospect/source-field";
import { say, sayCount } from "~words/say";
import { changeMany, removeMany } from "./act-on-selected";
import { CadenceManyDialog } from "./cadence-many-dialog";
import { ParkManyDialog } from "./park-many-dialog";
import { closeTableDialog, type TableDialog } from "./table-state";
import { TagField } from "./tag-field";

interface AboutMany {
  ids: readonly ProspectId[];
}

export function BulkDialogs({ dialog }: { dialog: Exclude<TableDialog, { kind: "save-view" }> }) {
  const { kind, ids } = dialog;
  switch (kind) {
    case "source":
      return <SourceDialog ids={ids} />;
    case "cadence":
      return <CadenceManyDialog ids={ids} />;
    case "park":
      return <ParkManyDialog ids={ids} />;
    case "add-tag":
      return <TagDialog ids={ids} />;
    case "remove":
      return <RemoveDialog ids={ids} />;
    default:
      return assertNever(kind);
  }
}

/** The dialog goes at once: what becomes of it is said at the foot of the page. */
function closeAnd(work: Promise<boolean>): void {
  closeTableDialog();
  void work;
}

function SourceDialog({ ids }: AboutMany) {
  const [typed, setTyped] = useState("");
  const submit = () => {
    const source = typed.trim();
    const change = { kind: "source", ...(source !== "" && { source }) } as const;
    const done = source === "" ? "tableSourceCleared" : "tableSourceDone";
    closeAnd(changeMany(ids, change, done, source));
  };
  return (
    <Dialog
      title={sayCount("tableSourceTitle", ids.length)}
      submitText={say("commonSave")}
      onSubmit={submit}
      onClose={closeTableDialog}
    >
      <SourceField value={typed} onChange={setTyped} />
      <p className="dialog-about">{say("tableSourceHint")}</p>
    </Dialog>
  );
}

function TagDialog({ ids }: AboutMany) {
  const [typed, setTyped] = useState("");
  const [isMissing, setMissing] = useState(false);
  const submit = () => {
    const tag = typed.trim();
    if (tag === "") return setMissing(true);
    closeAnd(changeMany(ids, { kind: "add-tag", tag }, "tableTagAdded", tag));
  };
  return (
    <Dialog
      title={sayCount("tableTagTitle", ids.length)}
      submitText={say("tableTagSubmit")}
      onSubmit={submit}
      onClose={closeTableDialog}
    >
      <TagField
        value={typed}
        onChange={setTyped}
        error={isMissing ? say("problemTag") : undefined}
      />
    </Dialog>
  );
}

function RemoveDialog({ ids }: AboutMany) {
  return (
    <Dialog
      title={sayCount("tableRemoveTitle", ids.length)}
      submitText={sayCount("tableRemoveSubmit", ids.length)}
      onSubmit={() => closeAnd(removeMany(ids))}
      onClose={closeTableDialog}
    >
      <p className="dialog-about">{say("tableRemoveText")}</p>
      <p className="dialog-about">{say("eraseWhatStays")}</p>
    </Dialog>
  );
}
