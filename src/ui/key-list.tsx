import { say } from "~words/say";
import { keyCap, LIST_KEYS } from "./keys";

/** All keys of the lists and what they do. */
export function KeyList() {
  return (
    <dl className="key-list">
      {LIST_KEYS.map(({ act, keys, label }) => (
        <div key={act}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{keyCap(key)}</kbd>
            ))}
          </dt>
          <dd>{say(label)}</dd>
        </div>
      ))}
    </dl>
  );
}
