/** The views there are from the start, and what the rep does with their own. */
import { EVERYBODY, type SavedViews, type View } from "~domain/prospect-view";
import { showNote, showProblem } from "~ui/notes";
import { perform } from "~ui/perform";
import { sayProblem } from "~words/problems";
import { say } from "~words/say";
import { turnName } from "~words/terms";

export interface NamedView {
  name: string;
  view: View;
}

export function builtInViews(): NamedView[] {
  return [
    { name: say("tableViewEveryone"), view: EVERYBODY },
    { name: say("tableViewDue"), view: { ...EVERYBODY, temperatures: ["cooling", "cold"] } },
    { name: turnName("yours"), view: { ...EVERYBODY, turns: ["yours"] } },
    { name: turnName("parked"), view: { ...EVERYBODY, turns: ["parked"] } },
  ];
}

/** True when it is saved; one of the same name is replaced where it stands. */
export function saveView(views: SavedViews, { name, view }: NamedView): Promise<boolean> {
  const isThere = views.some((one) => one.name === name);
  const next = isThere
    ? views.map((one) => (one.name === name ? { name, view } : one))
    : [...views, { name, view }];
  return save(next, say("tableViewSaved", name), views);
}

export function deleteView(views: SavedViews, name: string): Promise<boolean> {
  const next = views.filter((one) => one.name !== name);
  return save(next, say("tableViewDeleted", name), views);
}

async function save(views: SavedViews, done: string, before?: SavedViews): Promise<boolean> {
  const answer = await perform("save-views", views);
  if (!answer.ok) {
    showProblem(sayProblem(answer.failure.message));
    return false;
  }
  const undo = before && (() => void save(before, say("tableTakenBack")));
  showNote({ text: done, isProblem: false, ...(undo && { undo }) });
  return true;
}
