import { showNote } from "~ui/notes";
import { say, sayCount } from "~words/say";
import { Card } from "./card";
import { NeverTrackForm } from "./never-track-form";
import { NeverTrackList } from "./never-track-list";
import type { ChangeSettings } from "./use-settings-changes";

interface NeverTrackSectionProps {
  entries: readonly string[];
  onChange: ChangeSettings;
}

/** Whom the rep does not want to be looked at. */
export function NeverTrackSection({ entries, onChange }: NeverTrackSectionProps) {
  const takeOut = (gone: readonly string[]) =>
    onChange((now) => ({
      ...now,
      neverTrack: now.neverTrack.filter((entry) => !gone.includes(entry)),
    }));
  const putIn = (more: readonly string[]) =>
    onChange((now) => ({ ...now, neverTrack: [...new Set([...now.neverTrack, ...more])] }));
  const add = async (more: readonly string[]) => {
    if (!(await putIn(more))) return false;
    showDone(sayCount("settingsNeverAdded", more.length), () => takeOut(more));
    return true;
  };
  const remove = async (entry: string) => {
    if (await takeOut([entry])) showDone(say("settingsNeverRemoved", entry), () => putIn([entry]));
  };
  return (
    <Card section="never-track" lead={say("settingsNeverLead")}>
      <NeverTrackForm entries={entries} onAdd={add} />
      <NeverTrackList entries={entries} onRemove={(entry) => void remove(entry)} />
      <small>{say("settingsNeverStay")}</small>
    </Card>
  );
}

function showDone(text: string, wayBack: () => Promise<boolean>): void {
  const undo = async () => {
    if (await wayBack()) showNote({ text: say("noteTakenBack"), isProblem: false });
  };
  showNote({ text, isProblem: false, undo: () => void undo() });
}
