import X from "lucide-react/icons/x";
import { FACETS, type Facet, withToggled } from "~domain/prospect-filter";
import { EVERYBODY } from "~domain/prospect-view";
import { FilterMenu } from "~ui/filter-menu";
import { say } from "~words/say";
import { FACET_NAMES, optionsOf, valueName } from "./facets";
import { useLines } from "./lines";
import { changeView, showView, useTable } from "./table-state";

export function FilterBar({ now }: { now: number }) {
  const view = useTable((state) => state.view);
  const sorted = useLines((state) => state.sorted);
  const chips = FACETS.flatMap((facet) => view[facet].map((value: string) => ({ facet, value })));
  const toggle = (facet: Facet, value: string) => showView(withToggled(view, facet, value));
  return (
    <fieldset className="table-filters" aria-label={say("tableFilters")}>
      {FACETS.map((facet) => {
        const name = say(FACET_NAMES[facet]);
        const count = view[facet].length;
        return (
          <FilterMenu
            key={facet}
            text={name}
            label={say(count === 0 ? "tableFilterBy" : "tableFilterOn", name, count)}
            isActive={count > 0}
            empty={say(facet === "tags" ? "tableNoTags" : "tableNoSources")}
            chosen={view[facet]}
            onToggle={(value) => toggle(facet, value)}
            options={() => optionsOf(sorted, view, facet, now)}
          />
        );
      })}
      {chips.map(({ facet, value }) => (
        <Chip
          key={`${facet} ${value}`}
          facet={facet}
          value={value}
          onRemove={() => toggle(facet, value)}
        />
      ))}
      {(chips.length > 0 || view.search !== "") && (
        <button type="button" className="text-button" onClick={clearAll}>
          {say("tableClearAll")}
        </button>
      )}
    </fieldset>
  );
}

interface ChipProps {
  facet: Facet;
  value: string;
  onRemove: () => void;
}

function Chip({ facet, value, onRemove }: ChipProps) {
  const [name, text] = [say(FACET_NAMES[facet]), valueName(facet, value)];
  const remove = say("tableFilterRemove", name, text);
  return (
    <span className="table-chip">
      <span className="table-chip-text" dir="auto" title={text}>
        {text}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label={remove}
        title={remove}
        onClick={onRemove}
      >
        <X size={12} aria-hidden="true" />
      </button>
    </span>
  );
}

/** Everybody again, in the order there is. */
export function clearAll(): void {
  const { search, stages, sources, turns, temperatures, tags } = EVERYBODY;
  changeView({ search, stages, sources, turns, temperatures, tags });
}
