/** One fact that is edited where it stands: saved with Enter or when it is left, as it was with Escape. */
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from "react";
import type { Refusal } from "./person-edits";

export interface Fact {
  value: string;
  refusal: Refusal | undefined;
  type: (text: string) => void;
  /** Saves at once, for what is chosen and not typed. */
  choose: (text: string) => void;
  /** Saves what was typed. */
  save: () => void;
  revert: () => void;
}

interface Draft {
  text: string;
  /** Sent, and shown until the stored one has followed. */
  isSent: boolean;
}

/** What was typed stays until it is saved, whatever happens to the stored one meanwhile. */
export function useFact(
  stored: string,
  send: (text: string) => Promise<Refusal | undefined>,
  unsaved?: string,
): Fact {
  const [draft, setDraft] = useState<Draft | undefined>(
    unsaved === undefined ? undefined : { text: unsaved, isSent: false },
  );
  const [refusal, setRefusal] = useState<Refusal>();
  const [seen, setSeen] = useState(stored);
  if (seen !== stored) {
    setSeen(stored);
    if (draft?.isSent) setDraft(undefined);
  }
  const revert = () => {
    setDraft(undefined);
    setRefusal(undefined);
  };
  const choose = async (text: string) => {
    const wanted = text.trim();
    if (wanted === stored) return revert();
    setDraft({ text: wanted, isSent: true });
    const problem = await send(wanted);
    setRefusal(problem);
    if (problem === undefined) return;
    // What was typed since is newer.
    setDraft((now) => (now && !now.isSent ? now : { text: wanted, isSent: false }));
  };
  return {
    value: draft?.text ?? stored,
    refusal,
    type: (text) => setDraft({ text, isSent: false }),
    choose: (text) => void choose(text),
    save: () => {
      if (draft && !draft.isSent) void choose(draft.text);
    },
    revert,
  };
}

interface FactFormProps {
  fact: Fact;
  /** Its field. */
  children: ReactNode;
}

/** Around a field of any kind. */
export function FactForm({ fact, children }: FactFormProps) {
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    fact.save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") fact.revert();
  };
  return (
    <form className="fact" noValidate onSubmit={onSubmit} onBlur={fact.save} onKeyDown={onKeyDown}>
      {children}
    </form>
  );
}
