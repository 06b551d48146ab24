import { InterestField } from "~ui/prospect/interest-field";
import { SourceField } from "~ui/prospect/source-field";
import { say } from "~words/say";
import { useImport } from "./import-state";

/** What counts for whoever has nothing of their own in the list. */
export function ForAll() {
  const source = useImport((state) => state.source);
  const interest = useImport((state) => state.interest);
  return (
    <section className="import-card" aria-labelledby="import-all">
      <h2 id="import-all">{say("importForAll")}</h2>
      <p className="import-hint">{say("importForAllHint")}</p>
      <div className="import-fields">
        <SourceField value={source} onChange={(text) => useImport.setState({ source: text })} />
        <InterestField
          label={say("importInterested")}
          value={interest}
          onChange={(text) => useImport.setState({ interest: text })}
        />
      </div>
    </section>
  );
}
