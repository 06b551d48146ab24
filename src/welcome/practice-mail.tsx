import Send from "lucide-react/icons/send";
import { useId, useState } from "react";
import { say } from "~words/say";
import { SAM } from "./practice-world";
import type { Practice } from "./use-practice";

/** A mail window of our own, which sends nothing. */
export function PracticeMail({ practice, isBest }: { practice: Practice; isBest: boolean }) {
  const id = useId();
  const [text, setText] = useState(() => say("practiceDraft"));
  const { isSending } = practice;
  return (
    <form
      className="practice-mail"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSending) practice.undo();
        else practice.send();
      }}
    >
      <h3 id={`${id}-title`} className="practice-bar">
        {say("practiceMail")}
      </h3>
      <p className="practice-to">
        <span>{say("practiceTo")}</span>
        <bdi>{SAM.name}</bdi>
        <span>{SAM.email}</span>
      </p>
      <textarea
        aria-label={say("practiceText")}
        rows={4}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="practice-foot">
        {/* One button, so that the focus stays where it was pressed. */}
        <button
          type="submit"
          className="button"
          data-kind={isBest && !isSending ? "primary" : undefined}
        >
          {!isSending && <Send size={14} aria-hidden="true" />}
          {isSending ? say("commonUndo") : say("practiceSend")}
        </button>
      </p>
    </form>
  );
}
