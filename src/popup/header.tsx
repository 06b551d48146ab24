import Plus from "lucide-react/icons/plus";
import Search from "lucide-react/icons/search";
import Settings from "lucide-react/icons/settings";
import Table from "lucide-react/icons/table-2";
import { Logo } from "~ui/logo";
import { openDialog } from "~ui/prospect/dialogs";
import { say } from "~words/say";
import { SidePanelButton } from "./side-panel-button";
import { setSearch, useViewState } from "./view-state";

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
          aria-label={say("popupSearchLabel")}
          placeholder={say("popupSearch")}
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
        {say("popupAdd")}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={say("popupAllProspects")}
        title={say("popupAllProspects")}
        onClick={() =>
          void chrome.tabs.create({ url: chrome.runtime.getURL("tabs/prospects.html") })
        }
      >
        <Table size={16} aria-hidden="true" />
      </button>
      {!isPanel && <SidePanelButton />}
      <button
        type="button"
        className="icon-button"
        aria-label={say("popupSettings")}
        title={say("popupSettings")}
        onClick={() => void chrome.runtime.openOptionsPage()}
      >
        <Settings size={16} aria-hidden="true" />
      </button>
    </header>
  );
}
