import FileUp from "lucide-react/icons/file-up";
import Plus from "lucide-react/icons/plus";
import Search from "lucide-react/icons/search";
import Settings from "lucide-react/icons/settings";
import type { KeyboardEvent, RefObject } from "react";
import { Logo } from "~ui/logo";
import { openImport } from "~ui/open-import";
import { openDialog } from "~ui/prospect/dialogs";
import { say } from "~words/say";
import { changeView, useTable } from "./table-state";

interface TableHeadProps {
  searchRef: RefObject<HTMLInputElement | null>;
  /** From the search into the rows. */
  onDown: () => void;
}

export function TableHead({ searchRef, onDown }: TableHeadProps) {
  const search = useTable((state) => state.view.search);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") changeView({ search: "" });
    else if (event.key === "ArrowDown" || event.key === "Enter") onDown();
    else return;
    event.preventDefault();
  };
  return (
    <header className="table-top">
      <h1>
        <Logo />
        {say("tableTitle")}
      </h1>
      <label className="table-search">
        <Search size={14} aria-hidden="true" />
        <input
          ref={searchRef}
          type="search"
          aria-label={say("tableSearch")}
          aria-keyshortcuts="/"
          placeholder={say("tableSearchHint")}
          maxLength={200}
          value={search}
          onChange={(event) => changeView({ search: event.target.value })}
          onKeyDown={onKeyDown}
        />
      </label>
      <button
        type="button"
        className="button"
        data-kind="primary"
        onClick={() => openDialog({ kind: "add" })}
      >
        <Plus size={14} aria-hidden="true" />
        {say("tableAdd")}
      </button>
      <button
        type="button"
        className="button table-import"
        title={say("tableImport")}
        onClick={openImport}
      >
        <FileUp size={14} aria-hidden="true" />
        <span>{say("tableImport")}</span>
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={say("tableSettings")}
        title={say("tableSettings")}
        onClick={() => void chrome.runtime.openOptionsPage()}
      >
        <Settings size={16} aria-hidden="true" />
      </button>
    </header>
  );
}
