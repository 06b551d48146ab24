import { useState } from "react";
import * as v from "valibot";
import { type SavedViews, SavedViewsSchema } from "~domain/prospect-view";
import { Dialog } from "~ui/dialog";
import { Field } from "~ui/field";
import { sayProblem } from "~words/problems";
import { say } from "~words/say";
import { closeTableDialog, useTable } from "./table-state";
import { saveView } from "./views";

/** Filters, search and order under a name. One that is there already is replaced, and the dialog says so. */
export function SaveViewDialog({ views }: { views: SavedViews }) {
  const view = useTable((state) => state.view);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();
  const name = typed.trim();
  const isThere = views.some((one) => one.name === name);
  const submit = async () => {
    const checked = v.safeParse(SavedViewsSchema, [
      ...views.filter((one) => one.name !== name),
      { name, view },
    ]);
    if (!checked.success) return setProblem(checked.issues[0].message);
    if (await saveView(views, { name, view })) closeTableDialog();
  };
  return (
    <Dialog
      title={say("tableViewSaveTitle")}
      submitText={say(isThere ? "tableViewReplace" : "commonSave")}
      onSubmit={() => void submit()}
      onClose={closeTableDialog}
    >
      <Field
        label={say("tableViewName")}
        value={typed}
        onChange={setTyped}
        error={problem === undefined ? undefined : sayProblem(problem)}
        hint={say(isThere ? "tableViewIsThere" : "tableViewHint")}
        maxLength={60}
        autoComplete="off"
        required
      />
    </Dialog>
  );
}
