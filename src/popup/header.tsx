import Plus from "lucide-react/icons/plus";
import Search from "lucide-react/icons/search";
import Settings from "lucide-react/icons/settings";
import { Logo } from "~ui/logo";
import { SidePanelButton } from "./side-panel-button";
import { openDialog, setSearch, useViewState } from "./view-state";

/** The side panel has the same, without the button that opens it. */
export function Header({ isPanel }: { isPanel: boolean }) {
  const search = useViewState((state) => state.search);
  return (
    <header className="header">
      <h1 className="brand">
        <Logo />
        <span className="brand-name">Rekindle</span>
      </h1>
      <label className="search">
        <Search size={14} aria-hidden="true" />
        <input
          type="search"
          aria-label="Search prospects"
          placeholder="Search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </label>
      <button
        type="button"
        className="button"
        data-kind="primary"
        onClick={() => openDialog({ kind: "add" })}
      >
        <Plus size={14} aria-hidden="true" />
        Add
      </button>
      {!isPanel && <SidePanelButton />}
      <button
        type="button"
        className="icon-button"
        aria-label="Settings"
        title="Settings"
        onClick={() => void chrome.runtime.openOptionsPage()}
      >
        <Settings size={16} aria-hidden="true" />
      </button>
    </header>
  );
}
