import Plus from "lucide-react/icons/plus";
import X from "lucide-react/icons/x";
import { Field } from "~ui/field";
import { say } from "~words/say";
import type { AbsenceDraft } from "./calendar-draft";
import { IconButton } from "./icon-button";

interface AbsencesProps {
  absences: readonly AbsenceDraft[];
  errors: Record<string, string>;
  /** What a new one begins with, `yyyy-MM-dd`. */
  today: string;
  onChange: (absences: AbsenceDraft[]) => void;
}

/** Days off of the rep's own. */
export function Absences({ absences, errors, today, onChange }: AbsencesProps) {
  const add = () => {
    const key = Math.max(-1, ...absences.map((one) => one.key)) + 1;
    onChange([...absences, { key, from: today, until: today, name: "" }]);
  };
  return (
    <fieldset className="absences">
      <legend>{say("settingsDaysOff")}</legend>
      {absences.length > 0 && (
        <ul>
          {absences.map((absence, index) => (
            <li key={absence.key}>
              <Absence
                absence={absence}
                number={index + 1}
                error={(field) => errors[`absences.${index}.${field}`]}
                onChange={(changed) => onChange(absences.with(index, changed))}
                onRemove={() => onChange(absences.toSpliced(index, 1))}
              />
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="button" onClick={add}>
        <Plus size={14} aria-hidden="true" />
        {say("settingsDaysOffAdd")}
      </button>
    </fieldset>
  );
}

/** The last day moves along when it would be before the first. */
function beginningOn(absence: AbsenceDraft, from: string): AbsenceDraft {
  const isOver = absence.until < from;
  return { ...absence, from, ...(isOver && { until: from }) };
}

interface AbsenceProps {
  absence: AbsenceDraft;
  number: number;
  error: (field: string) => string | undefined;
  onChange: (absence: AbsenceDraft) => void;
  onRemove: () => void;
}

function Absence({ absence, number, error, onChange, onRemove }: AbsenceProps) {
  const { from, until, name } = absence;
  return (
    <fieldset className="absence" aria-label={say("settingsDaysOffNumber", number)}>
      <Field
        label={say("settingsDaysOffFirst")}
        type="date"
        value={from}
        error={error("from")}
        onChange={(day) => onChange(beginningOn(absence, day))}
      />
      <Field
        label={say("settingsDaysOffLast")}
        type="date"
        value={until}
        error={error("until")}
        onChange={(day) => onChange({ ...absence, until: day })}
      />
      <Field
        label={say("settingsDaysOffName")}
        value={name}
        maxLength={100}
        error={error("name")}
        onChange={(text) => onChange({ ...absence, name: text })}
      />
      <IconButton icon={X} label={say("settingsDaysOffRemove", number)} onClick={onRemove} />
    </fieldset>
  );
}
