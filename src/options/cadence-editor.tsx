import { useEffect, useMemo, useRef, useState } from "react";
import { type Cadence, FEWEST_TOUCHES, MOST_TOUCHES } from "~domain/cadence";
import { CHANNELS, type Channel } from "~domain/channel";
import type { RulesSettings } from "~domain/rules";
import { Field } from "~ui/field";
import { type MessageKey, say } from "~words/say";
import { cadenceName } from "~words/terms";
import { type CadenceDraft, checkCadence, draftOf } from "./cadence-draft";
import { CadenceSteps } from "./cadence-steps";
import { withCadence } from "./changed-rules";
import { NumberInput } from "./number-input";
import { RulesForm } from "./rules-form";
import { WaitInput } from "./wait-input";

interface CadenceEditorProps {
  cadence: Cadence;
  settings: RulesSettings;
  zone: string;
  onClose: () => void;
}

const CAPS: Record<Channel, MessageKey> = {
  email: "settingsCapsEmail",
  linkedin: "settingsCapsLinkedin",
  call: "settingsCapsCall",
  meeting: "settingsCapsMeeting",
  message: "settingsCapsMessage",
};

/** One cadence, new or known, in place. Escape does not close it, for what was typed would be lost. */
export function CadenceEditor({ cadence, settings, zone, onClose }: CadenceEditorProps) {
  const [draft, setDraft] = useState(() => draftOf(cadence));
  const checked = useMemo(() => checkCadence(draft, cadence), [draft, cadence]);
  const rules = useMemo(
    () => checked.cadence && withCadence(settings, checked.cadence),
    [checked, settings],
  );
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.querySelector("input")?.focus(), []);
  return (
    <div ref={ref} className="panel">
      <RulesForm
        label={say("settingsCadenceForm", cadenceName(cadence))}
        rules={rules}
        before={settings}
        zone={zone}
        note={say("settingsCadenceSaved", draft.name.trim())}
        onSaved={onClose}
        onCancel={onClose}
      >
        <Fields draft={draft} errors={checked.errors} onChange={setDraft} />
      </RulesForm>
    </div>
  );
}

interface FieldsProps {
  draft: CadenceDraft;
  errors: Record<string, string>;
  onChange: (draft: CadenceDraft) => void;
}

function Fields({ draft, errors, onChange }: FieldsProps) {
  const change = (part: Partial<CadenceDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <Field
        label={say("settingsCadenceName")}
        dir="auto"
        value={draft.name}
        maxLength={60}
        error={errors.name}
        onChange={(name) => change({ name })}
      />
      <div className="pair">
        <WaitInput
          label={say("settingsFirstTouch")}
          value={draft.firstTouchWithin}
          error={errors.firstTouchWithin}
          onChange={(firstTouchWithin) => change({ firstTouchWithin })}
        />
        <WaitInput
          label={say("settingsFirstTouchCold")}
          hint={say("settingsFirstTouchColdHint")}
          value={draft.firstTouchColdAfter}
          error={errors.firstTouchColdAfter}
          onChange={(firstTouchColdAfter) => change({ firstTouchColdAfter })}
        />
      </div>
      <CadenceSteps steps={draft.steps} errors={errors} onChange={(steps) => change({ steps })} />
      <NumberInput
        label={say("settingsMaxTouches")}
        value={draft.maxTouches}
        error={errors.maxTouches}
        onChange={(maxTouches) => change({ maxTouches })}
      >
        <small>{say("settingsFromTo", FEWEST_TOUCHES, MOST_TOUCHES)}</small>
      </NumberInput>
      <Caps draft={draft} errors={errors} onChange={onChange} />
    </>
  );
}

function Caps({ draft, errors, onChange }: FieldsProps) {
  return (
    <fieldset className="caps">
      <legend>{say("settingsCaps")}</legend>
      <div className="caps-fields">
        {CHANNELS.map((channel) => (
          <NumberInput
            key={channel}
            label={say(CAPS[channel])}
            placeholder={say("settingsNoLimit")}
            value={draft.caps[channel]}
            error={errors[`caps.${channel}`]}
            onChange={(count) => onChange({ ...draft, caps: { ...draft.caps, [channel]: count } })}
          />
        ))}
      </div>
    </fieldset>
  );
}
