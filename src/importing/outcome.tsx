import { fromLocalTime } from "~ui/prospect/local-time";
import { say, sayCount } from "~words/say";
import { Counts } from "./counts";
import { type OpenList, useImport } from "./import-state";
import { LeftOutList } from "./left-out-list";
import { PeopleList } from "./people-list";
import { RejectedList } from "./rejected-list";
import { startImport } from "./send-import";
import { usePeople } from "./use-people";
import { type Preview, usePreview } from "./use-preview";

/** What would become of the list as it is understood now, and the button that does it. */
export function Outcome({ list }: { list: OpenList }) {
  const { columns, source, interest, bringsBack } = useImport();
  const read = usePeople(list, columns);
  const people = read.isCurrent ? read.value?.people : undefined;
  const interestedAt = fromLocalTime(interest);
  const forAll = {
    ...(source.trim() && { source: source.trim() }),
    ...(interestedAt !== undefined && { interestedAt }),
    bringsBack,
  };
  const preview = usePreview(people, forAll);
  const isCurrent = read.isCurrent && preview.isCurrent;
  return (
    <section className="import-card" aria-labelledby="import-outcome" aria-busy={!isCurrent}>
      <h2 id="import-outcome">{say("importOutcome")}</h2>
      <Counts
        counts={isCurrent ? preview.value?.counts : undefined}
        rejectedCount={read.value?.rejected.length ?? 0}
        repeatedCount={read.value?.repeated.length ?? 0}
      />
      {!isCurrent && <Comparing preview={preview} total={people?.length} />}
      <BringBack erasedCount={preview.value?.counts.erased ?? 0} />
      <ImportButton
        preview={isCurrent ? preview : undefined}
        onImport={() => {
          if (people) void startImport(people, { name: list.name, ...forAll });
        }}
      />
      {read.value && (
        <>
          <RejectedList rejected={read.value.rejected} list={list} />
          <LeftOutList leftOut={read.value.leftOut} />
          <PeopleList
            people={read.value.people}
            fates={isCurrent ? preview.value?.fates : undefined}
          />
        </>
      )}
    </section>
  );
}

function Comparing({ preview, total }: { preview: Preview; total: number | undefined }) {
  const bar = total ? { max: total, value: preview.done ?? 0 } : {};
  return <progress {...bar} aria-label={say("importComparing")} />;
}

/** Stays once it was ticked, to be taken back. */
function BringBack({ erasedCount }: { erasedCount: number }) {
  const bringsBack = useImport((state) => state.bringsBack);
  if (erasedCount === 0 && !bringsBack) return null;
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={bringsBack}
        onChange={({ target }) => useImport.setState({ bringsBack: target.checked })}
      />
      <span>
        {say("importBringBack")}
        <small>{say("importBringBackHint")}</small>
      </span>
    </label>
  );
}

interface ImportButtonProps {
  /** Only when it is about what is shown. */
  preview: Preview | undefined;
  onImport: () => void;
}

function ImportButton({ preview, onImport }: ImportButtonProps) {
  const counts = preview?.value?.counts;
  const isAny = counts !== undefined && counts.added + counts.filled > 0;
  return (
    <button
      type="button"
      className="button import-go"
      data-kind={isAny ? "primary" : undefined}
      aria-disabled={!isAny}
      onClick={() => isAny && onImport()}
    >
      {counts === undefined ? say("importComparing") : importWords(counts)}
    </button>
  );
}

function importWords({ added, filled }: { added: number; filled: number }): string {
  if (added > 0) return sayCount("importAdd", added);
  return filled > 0 ? sayCount("importFill", filled) : say("importNothing");
}
