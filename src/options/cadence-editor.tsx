import { useEffect, useMemo, useRef, useState } from "react";
import { type Cadence, FEWEST_TOUCHES, MOST_TOUCHES } from "~domain/cadence";
import { CHANNELS, type Channel } from "~domain/channel";
import type { RulesSettings } from "~domain/rules";
import { Field } from "~ui/field";
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

const CAP_NAMES: Record<Channel, string> = {
  email: "Emails",
  linkedin: "On LinkedIn",
  call: "Calls",
  meeting: "Meetings",
  message: "Messages",
};

/** One cadence, new or known, in place. Escape does not close it, for what was typed would be lost. */
export function CadenceEditor({ cadence, settings, zone, onClose }: CadenceEditorProps) {
  const [draft, setDraft] = useState(() => draftOf(cadence));
  const checked = useMemo(() => checkCadence(draft), [draft]);
  const rules = useMemo(
    () => checked.cadence && withCadence(settings, checked.cadence),
    [checked, settings],
  );
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.querySelector("input")?.focus(), []);
  return (
    <div ref={ref} className="panel">
      <RulesForm
        label={`Cadence ${cadence.name}`}
        rules={rules}
        before={settings}
        zone={zone}
        note={`Cadence “${draft.name.trim()}” saved.`}
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
        label="Name"
        value={draft.name}
        maxLength={60}
        error={errors.name}
        onChange={(name) => change({ name })}
      />
      <div className="pair">
        <WaitInput
          label="First touch within"
          value={draft.firstTouchWithin}
          error={errors.firstTouchWithin}
          onChange={(firstTouchWithin) => change({ firstTouchWithin })}
        />
        <WaitInput
          label="Cold without one after"
          hint="If empty, after twice that time."
          value={draft.firstTouchColdAfter}
          error={errors.firstTouchColdAfter}
          onChange={(firstTouchColdAfter) => change({ firstTouchColdAfter })}
        />
      </div>
      <CadenceSteps steps={draft.steps} errors={errors} onChange={(steps) => change({ steps })} />
      <NumberInput
        label="Decide after this many unanswered touches"
        value={draft.maxTouches}
        error={errors.maxTouches}
        onChange={(maxTouches) => change({ maxTouches })}
      >
        <small>
          {FEWEST_TOUCHES} to {MOST_TOUCHES}
        </small>
      </NumberInput>
      <Caps draft={draft} errors={errors} onChange={onChange} />
    </>
  );
}

function Caps({ draft, errors, onChange }: FieldsProps) {
  return (
    <fieldset className="caps">
      <legend>At most, of these touches</legend>
      <div className="caps-fields">
        {CHANNELS.map((channel) => (
          <NumberInput
            key={channel}
            label={CAP_NAMES[channel]}
            placeholder="no limit"
            value={draft.caps[channel]}
            error={errors[`caps.${channel}`]}
            onChange={(count) => onChange({ ...draft, caps: { ...draft.caps, [channel]: count } })}
          />
        ))}
      </div>
    </fieldset>
  );
}
