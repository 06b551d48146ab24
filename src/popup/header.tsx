import Plus from "lucide-react/icons/plus";
import Search from "lucide-react/icons/search";
import Settings from "lucide-react/icons/settings";
import { Logo } from "~ui/logo";
import { openDialog, setSearch, useViewState } from "./view-state";

export function Header() {
  const search = useViewState((state) => state.search);
  return (
    <header className="header">
      <h1 className="brand">
        <Logo />
        Rekindle
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
