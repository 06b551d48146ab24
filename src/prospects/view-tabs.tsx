import Plus from "lucide-react/icons/plus";
import X from "lucide-react/icons/x";
import { isSameView } from "~domain/prospect-filter";
import type { SavedViews } from "~domain/prospect-view";
import { say } from "~words/say";
import { openTableDialog, showView, useTable } from "./table-state";
import { builtInViews, deleteView, type NamedView } from "./views";

export function ViewTabs({ views }: { views: SavedViews }) {
  const view = useTable((state) => state.view);
  const builtIn = builtInViews();
  const current = [...builtIn, ...views].find((one) => isSameView(one.view, view));
  return (
    <nav className="table-views" aria-label={say("tableViews")}>
      <ul data-scrolls>
        {builtIn.map((one) => (
          <li key={one.name}>
            <ViewTab named={one} isCurrent={one === current} />
          </li>
        ))}
        {views.map((one) => (
          <li key={`own ${one.name}`} className="table-own-view">
            <ViewTab named={one} isCurrent={one === current} />
            <button
              type="button"
              className="icon-button"
              aria-label={say("tableViewDelete", one.name)}
              title={say("tableViewDelete", one.name)}
              onClick={() => void deleteView(views, one.name)}
            >
              <X size={12} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      {current === undefined && (
        <button
          type="button"
          className="text-button"
          onClick={() => openTableDialog({ kind: "save-view" })}
        >
          <Plus size={12} aria-hidden="true" />
          {say("tableViewSave")}
        </button>
      )}
    </nav>
  );
}

function ViewTab({ named, isCurrent }: { named: NamedView; isCurrent: boolean }) {
  return (
    <button
      type="button"
      className="table-view"
      aria-current={isCurrent || undefined}
      onClick={() => showView(named.view)}
    >
      <span dir="auto">{named.name}</span>
    </button>
  );
}
