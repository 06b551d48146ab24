/** What can be done when the rest of Rekindle cannot be used. Nothing here needs the database to open. */
import "./rescue.css";
import { useEffect } from "react";
import { Logo } from "~ui/logo";
import { useKeptFocus } from "~ui/use-kept-focus";
import { say } from "~words/say";
import { DataStateCard } from "./data-state-card";
import { RestoreCard } from "./restore-card";
import { SalvageCard } from "./salvage-card";
import { StartOverCard } from "./start-over-card";
import { useDataState } from "./use-data-state";

export function RescuePage() {
  const { state, look } = useDataState();
  const ref = useKeptFocus<HTMLElement>();
  useEffect(() => {
    document.title = say("rescuePageTitle");
  }, []);
  return (
    <main ref={ref} className="rescue">
      <header>
        <Logo size={32} />
        <div>
          <h1>{say("rescueTitle")}</h1>
          <p>{say("rescueLead")}</p>
        </div>
      </header>
      <DataStateCard state={state} onLook={look} />
      <RestoreCard isClosed={state.kind === "closed"} onChanged={look} />
      <SalvageCard />
      {state.kind === "closed" && <StartOverCard onChanged={look} />}
    </main>
  );
}
