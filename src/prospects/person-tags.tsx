/** Their tags: taken off one by one, added with Enter, a comma, or when the field is left. */
import X from "lucide-react/icons/x";
import { type FormEvent, useId, useState } from "react";
import type { Prospect } from "~domain/prospect";
import { listTags } from "~storage/read/sources";
import { useLive } from "~ui/use-live";
import { say } from "~words/say";
import { editPerson } from "./person-edits";

export function PersonTags({ prospect: { id, name, tags = [] } }: { prospect: Prospect }) {
  const label = say("pageTags");
  const [problem, setProblem] = useState<string>();
  const save = async (change: (tags: string[]) => string[]): Promise<boolean> => {
    const refusal = await editPerson(id, label, (facts) => ({ tags: change(facts.tags ?? []) }));
    setProblem(refusal?.text);
    return refusal === undefined;
  };
  return (
    <section className="facts person-tags" aria-label={label}>
      {tags.length > 0 && (
        <ul className="chips" aria-label={say("pageTagsOf", name)}>
          {tags.map((tag) => (
            <li key={tag} className="chip">
              <bdi>{tag}</bdi>
              <button
                type="button"
                aria-label={say("pageRemoveTag", tag)}
                title={say("pageRemoveTag", tag)}
                onClick={() => void save((all) => all.filter((one) => one !== tag))}
              >
                <X size={12} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <NewTag tags={tags} problem={problem} onAdd={(tag) => save((all) => [...all, tag])} />
    </section>
  );
}

interface NewTagProps {
  tags: readonly string[];
  problem: string | undefined;
  /** True when it is saved. */
  onAdd: (tag: string) => Promise<boolean>;
}

function NewTag({ tags, problem, onAdd }: NewTagProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const known = useLive(listTags, []);
  const add = async () => {
    const tag = typed.replaceAll(",", " ").trim();
    if (tag === "" || has(tags, tag)) return setTyped("");
    // What could not be saved stays in the field.
    if (await onAdd(tag)) setTyped((now) => (now === typed ? "" : now));
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void add();
  };
  return (
    <form className="field fact" noValidate onSubmit={onSubmit} onBlur={() => void add()}>
      <label htmlFor={id}>{say("pageNewTag")}</label>
      <input
        id={id}
        className="input"
        dir="auto"
        value={typed}
        list={`${id}-known`}
        maxLength={60}
        autoComplete="off"
        placeholder={say("pageNewTagHint")}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== ",") return;
          event.preventDefault();
          void add();
        }}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={problem === undefined ? undefined : `${id}-error`}
      />
      <datalist id={`${id}-known`}>
        {known
          ?.filter((tag) => !has(tags, tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
      {problem !== undefined && (
        <span id={`${id}-error`} className="field-error" role="alert">
          {problem}
        </span>
      )}
    </form>
  );
}

/** Upper and lower case make no difference between tags. */
function has(tags: readonly string[], tag: string): boolean {
  return tags.some((one) => one.toLowerCase() === tag.toLowerCase());
}
