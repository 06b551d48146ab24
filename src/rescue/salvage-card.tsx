import { useState } from "react";
import { errorWords } from "~ui/error-words";
import { say } from "~words/say";
import { RescueCard } from "./rescue-card";
import { saveSalvaged } from "./save-salvaged";

/** What the browser still reads, as a file that can be restored. */
export function SalvageCard() {
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const start = async () => {
    setBusy(true);
    setSaid("");
    setSaid(await saveSalvaged().catch((error: unknown) => failureWords(error)));
    setBusy(false);
  };
  return (
    <RescueCard title={say("rescueSalvage")} lead={say("rescueSalvageLead")}>
      <div className="rescue-row">
        <button
          type="button"
          className="button"
          aria-disabled={isBusy}
          onClick={() => void (!isBusy && start())}
        >
          {say("rescueSalvage")}
        </button>
        <p role="status">{isBusy ? say("rescueSalvaging") : said}</p>
      </div>
    </RescueCard>
  );
}

function failureWords(error: unknown): string {
  return say("rescueNotRead", errorWords(error));
}
