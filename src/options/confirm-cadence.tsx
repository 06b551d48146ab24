/** Changes of a cadence that need no form: asked before, with what they move. */
import { useMemo } from "react";
import type { Cadence } from "~domain/cadence";
import type { RulesSettings } from "~domain/rules";
import { Dialog } from "~ui/dialog";
import { say } from "~words/say";
import { cadenceName } from "~words/terms";
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
  const { id } = cadence;
  const name = cadenceName(cadence);
  const rules = useMemo(() => withoutCadence(settings, id), [settings, id]);
  return (
    <ConfirmRules
      title={say("settingsCadenceDeleteTitle", name)}
      text={say("settingsCadenceDeleteText")}
      submitText={say("settingsDelete")}
      rules={rules}
      before={settings}
      zone={zone}
      note={say("settingsCadenceDeleted", name)}
      onClose={onClose}
    />
  );
}

export function ResetCadence(props: CadenceProps & { builtIn: Cadence }) {
  const { cadence, builtIn, settings, zone, onClose } = props;
  const rules = useMemo(() => withCadence(settings, builtIn), [settings, builtIn]);
  const name = cadenceName(builtIn);
  return (
    <ConfirmRules
      title={say("settingsCadenceResetTitle", cadenceName(cadence))}
      text={say("settingsCadenceResetText", name, cadenceWords(builtIn))}
      submitText={say("settingsReset")}
      rules={rules}
      before={settings}
      zone={zone}
      note={say("settingsCadenceResetDone", name)}
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
