import type { ShownPerson } from "~messages/who-is-this";
import { openAdd } from "~popup/open-add";
import { say } from "~words/say";

/** One of several on a page who is no prospect. */
export function StrangerLine({ shown }: { shown: ShownPerson }) {
  const { name } = shown;
  return (
    <div className="stranger-line">
      <p dir="auto" title={name}>
        {name}
      </p>
      <button
        type="button"
        className="text-button"
        aria-label={say("panelAddWho", name)}
        onClick={() => void openAdd(shown)}
      >
        {say("panelAddShort")}
      </button>
    </div>
  );
}
