/** What the rep does not want to have any more: by itself after a time, or all of it at once. */
import "./data-erase.css";
import { useState } from "react";
import { say } from "~words/say";
import { EraseEverythingDialog } from "./erase-everything-dialog";
import { RetentionChoice } from "./retention-choice";

export function DataErase() {
  const [isAsked, setAsked] = useState(false);
  return (
    <section className="data-erase" aria-labelledby="data-erase-title">
      <h3 id="data-erase-title">{say("eraseTitle")}</h3>
      <RetentionChoice />
      <div className="erase-all">
        <button
          type="button"
          className="button"
          data-kind="danger"
          aria-describedby="erase-all-note"
          onClick={() => setAsked(true)}
        >
          {say("eraseAllMenu")}
        </button>
        <small id="erase-all-note">{say("eraseAllNote")}</small>
      </div>
      {isAsked && <EraseEverythingDialog onClose={() => setAsked(false)} />}
    </section>
  );
}
