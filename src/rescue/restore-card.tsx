import { useState } from "react";
import { RestoreFlow } from "~ui/restore/restore-flow";
import { say } from "~words/say";
import { ChooseBackup } from "./choose-backup";
import { ReplaceFlow } from "./replace-flow";
import { RescueCard } from "./rescue-card";

interface RestoreCardProps {
  /** The database does not open: a backup can only take its place. */
  isClosed: boolean;
  onChanged: () => void;
}

interface Chosen {
  /** Another each time, also for the same file. */
  key: number;
  file: File;
  /** Whole, and what did not open is out of the way. */
  isCleared: boolean;
}

export function RestoreCard({ isClosed, onChanged }: RestoreCardProps) {
  const [chosen, setChosen] = useState<Chosen>();
  const close = () => {
    setChosen(undefined);
    onChanged();
  };
  return (
    <RescueCard
      title={say("rescueRestore")}
      lead={say(isClosed ? "rescueRestoreClosed" : "rescueRestoreLead")}
    >
      {chosen === undefined ? (
        <ChooseBackup
          onChoose={(file) => setChosen({ key: Date.now(), file, isCleared: !isClosed })}
        />
      ) : chosen.isCleared ? (
        <RestoreFlow key={chosen.key} file={chosen.file} name={chosen.file.name} onClose={close} />
      ) : (
        <ReplaceFlow
          key={chosen.key}
          file={chosen.file}
          onCleared={() => setChosen({ ...chosen, isCleared: true })}
          onClose={close}
        />
      )}
    </RescueCard>
  );
}
