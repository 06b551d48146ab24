import { useState } from "react";
import { lostWords } from "~ui/lost-data";
import { perform } from "~ui/perform";
import { say, sayCount, sayNumber } from "~words/say";
import { RescueCard } from "./rescue-card";
import type { DataState } from "./use-data-state";

interface DataStateCardProps {
  state: DataState;
  onLook: () => void;
}

export function DataStateCard({ state, onLook }: DataStateCardProps) {
  return (
    <RescueCard title={say("rescueState")}>
      <p role="status" data-state={state.kind} className="rescue-state">
        {stateWords(state)}
      </p>
      {state.kind === "closed" && <p className="rescue-lead">{say("faultClosedSafe")}</p>}
      <div className="rescue-row">
        {state.kind === "open" && state.people > 0 && (
          <>
            <a className="button" href={chrome.runtime.getURL("tabs/prospects.html")}>
              {say("rescueOpenList")}
            </a>
            <CheckButton onDone={onLook} />
          </>
        )}
        {state.kind === "closed" && (
          <button type="button" className="button" onClick={onLook}>
            {say("noteTryAgain")}
          </button>
        )}
      </div>
    </RescueCard>
  );
}

function stateWords(state: DataState): string {
  switch (state.kind) {
    case "looking":
      return say("rescueLooking");
    case "closed":
      return state.why;
    default:
      if (state.lost) return say("rescueLost", say("lostTitle"), lostOf(state.lost));
      return state.people === 0 ? say("rescueOpensEmpty") : sayCount("rescueOpens", state.people);
  }
}

const lostOf = ({ people, at }: { people: number; at: number }) => lostWords(people, at);

/** One damaged entry may be what keeps a page from being shown. */
function CheckButton({ onDone }: { onDone: () => void }) {
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const check = async () => {
    setBusy(true);
    const answer = await perform("check-data", { commandId: crypto.randomUUID() });
    setBusy(false);
    if (!answer.ok) return setSaid(say("faultNotChecked", answer.failure.message));
    const { mendedCount, setAsideCount } = answer.value;
    setSaid(sayCount("rescueChecked", setAsideCount, sayNumber(mendedCount)));
    onDone();
  };
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={isBusy}
        onClick={() => void (!isBusy && check())}
      >
        {say(isBusy ? "faultRepairing" : "rescueRepair")}
      </button>
      <p role="status">{said}</p>
    </>
  );
}
