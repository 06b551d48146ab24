import Plus from "lucide-react/icons/plus";
import { useEffect, useRef, useState } from "react";
import { type Cadence, DEFAULT_CADENCE_ID } from "~domain/cadence";
import { findCadence, type RulesSettings } from "~domain/rules";
import { say } from "~words/say";
import { CadenceEditor } from "./cadence-editor";
import { CadenceRow } from "./cadence-row";
import { Card } from "./card";
import { copyOf } from "./changed-rules";

interface CadencesSectionProps {
  settings: RulesSettings;
  zone: string;
}

/** All cadences, and one more if the rep wants it. */
export function CadencesSection({ settings, zone }: CadencesSectionProps) {
  const [made, setMade] = useState<Cadence>();
  const addButton = useRef<HTMLButtonElement>(null);
  const count = settings.cadences.length;
  const countBefore = useRef(count);
  useEffect(() => {
    // Whoever has deleted one had the focus on a button that is gone with it.
    const isLost = count < countBefore.current && document.activeElement === document.body;
    if (isLost) addButton.current?.focus();
    countBefore.current = count;
  }, [count]);
  const follow = findCadence(settings, DEFAULT_CADENCE_ID);
  const close = () => {
    setMade(undefined);
    addButton.current?.focus();
  };
  return (
    <Card section="cadences" lead={say("settingsCadencesLead")}>
      <ul className="cadences" aria-label={say("settingsCadences")}>
        {settings.cadences.map((cadence) => (
          <CadenceRow
            key={cadence.id}
            cadence={cadence}
            settings={settings}
            zone={zone}
            onDuplicate={made ? undefined : () => setMade(copyOf(cadence))}
          />
        ))}
      </ul>
      <div>
        <button
          ref={addButton}
          type="button"
          className="button"
          aria-expanded={made !== undefined}
          onClick={() => {
            if (made === undefined && follow)
              setMade({ ...copyOf(follow), name: say("settingsCadenceNew") });
          }}
        >
          <Plus size={14} aria-hidden="true" />
          {say("settingsCadenceNew")}
        </button>
      </div>
      {made && <CadenceEditor cadence={made} settings={settings} zone={zone} onClose={close} />}
    </Card>
  );
}
