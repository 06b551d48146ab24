import Copy from "lucide-react/icons/copy";
import Pencil from "lucide-react/icons/pencil";
import RotateCcw from "lucide-react/icons/rotate-ccw";
import Trash2 from "lucide-react/icons/trash-2";
import { type Ref, useRef, useState } from "react";
import { type Cadence, DEFAULT_CADENCE_ID } from "~domain/cadence";
import type { RulesSettings } from "~domain/rules";
import { say } from "~words/say";
import { cadenceName } from "~words/terms";
import { CadenceEditor } from "./cadence-editor";
import { cadenceWords } from "./cadence-words";
import { changedBuiltIn } from "./changed-rules";
import { DeleteCadence, ResetCadence } from "./confirm-cadence";
import { IconButton } from "./icon-button";

interface CadenceRowProps {
  cadence: Cadence;
  settings: RulesSettings;
  zone: string;
  /** Absent while another new one is being made. */
  onDuplicate: (() => void) | undefined;
}

type Open = "editor" | "delete" | "reset";

/** One cadence of the list, with the form to edit it once that is asked for. */
export function CadenceRow({ cadence, settings, zone, onDuplicate }: CadenceRowProps) {
  const [open, setOpen] = useState<Open>();
  const editButton = useRef<HTMLButtonElement>(null);
  const builtIn = changedBuiltIn(cadence);
  const close = () => {
    setOpen(undefined);
    editButton.current?.focus();
  };
  const shared = { cadence, settings, zone, onClose: close };
  return (
    <li className="cadence">
      <div className="cadence-head">
        <div>
          <h3 dir="auto">{cadenceName(cadence)}</h3>
          <p>{cadenceWords(cadence)}</p>
        </div>
        <CadenceButtons
          cadence={cadence}
          editButton={editButton}
          open={open}
          isChanged={builtIn !== undefined}
          onOpen={setOpen}
          onDuplicate={onDuplicate}
        />
      </div>
      {open === "editor" && <CadenceEditor {...shared} />}
      {open === "delete" && <DeleteCadence {...shared} />}
      {open === "reset" && builtIn && <ResetCadence {...shared} builtIn={builtIn} />}
    </li>
  );
}

interface CadenceButtonsProps {
  cadence: Cadence;
  editButton: Ref<HTMLButtonElement>;
  open: Open | undefined;
  /** Built in, and not as it was. */
  isChanged: boolean;
  onOpen: (open: Open) => void;
  onDuplicate: (() => void) | undefined;
}

function CadenceButtons(props: CadenceButtonsProps) {
  const { cadence, editButton, open, isChanged, onOpen, onDuplicate } = props;
  const name = cadenceName(cadence);
  return (
    <span className="cadence-buttons">
      {isChanged && (
        <IconButton
          icon={RotateCcw}
          label={say("settingsCadenceReset", name)}
          onClick={() => onOpen("reset")}
        />
      )}
      <IconButton
        ref={editButton}
        icon={Pencil}
        label={say("settingsCadenceEdit", name)}
        isExpanded={open === "editor"}
        onClick={() => onOpen("editor")}
      />
      <IconButton
        icon={Copy}
        label={say("settingsCadenceDuplicate", name)}
        isDisabled={onDuplicate === undefined}
        onClick={() => onDuplicate?.()}
      />
      {cadence.id !== DEFAULT_CADENCE_ID && (
        <IconButton
          icon={Trash2}
          label={say("settingsCadenceDelete", name)}
          onClick={() => onOpen("delete")}
        />
      )}
    </span>
  );
}
