/** Changes of a cadence that need no form: asked before, with what they move. */
import { useMemo } from "react";
import type { Cadence } from "~domain/cadence";
import type { RulesSettings } from "~domain/rules";
import { Dialog } from "~ui/dialog";
import { cadenceWords } from "./cadence-words";
import { withCadence, withoutCadence } from "./changed-rules";
import { MovesLine } from "./moves-line";
import { saveRules } from "./save-rules";

interface CadenceProps {
  cadence: Cadence;
  settings: RulesSettings;
  zone: string;
  onClose: () => void;
}

export function DeleteCadence({ cadence, settings, zone, onClose }: CadenceProps) {
  const { id, name } = cadence;
  const rules = useMemo(() => withoutCadence(settings, id), [settings, id]);
  return (
    <ConfirmRules
      title={`Delete ${name}?`}
      text="Whoever it was chosen for gets the cadence of their source or stage. Sources and stages that had it get the default."
      submitText="Delete"
      rules={rules}
      before={settings}
      zone={zone}
      note={`Cadence “${name}” deleted.`}
      onClose={onClose}
    />
  );
}

export function ResetCadence(props: CadenceProps & { builtIn: Cadence }) {
  const { cadence, builtIn, settings, zone, onClose } = props;
  const rules = useMemo(() => withCadence(settings, builtIn), [settings, builtIn]);
  return (
    <ConfirmRules
      title={`Reset ${cadence.name} to built-in?`}
      text={`${builtIn.name}: ${cadenceWords(builtIn)}.`}
      submitText="Reset"
      rules={rules}
      before={settings}
      zone={zone}
      note={`Cadence “${builtIn.name}” is as built in again.`}
      onClose={onClose}
    />
  );
}

interface ConfirmRulesProps {
  title: string;
  text: string;
  submitText: string;
  rules: RulesSettings;
  before: RulesSettings;
  zone: string;
  /** Said once it is saved. */
  note: string;
  onClose: () => void;
}

function ConfirmRules(props: ConfirmRulesProps) {
  const { title, text, submitText, rules, before, zone, note, onClose } = props;
  const save = async () => {
    if (await saveRules(rules, before, note)) onClose();
  };
  return (
    <Dialog title={title} submitText={submitText} onSubmit={() => void save()} onClose={onClose}>
      <p>{text}</p>
      <MovesLine rules={rules} zone={zone} />
    </Dialog>
  );
}
