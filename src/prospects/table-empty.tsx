import { Logo } from "~ui/logo";
import { openImport } from "~ui/open-import";
import { openDialog } from "~ui/prospect/dialogs";
import { say } from "~words/say";
import { clearAll } from "./filter-bar";

export function NobodyYet() {
  return (
    <section className="table-empty">
      <Logo size={40} />
      <h2>{say("tableEmptyTitle")}</h2>
      <p>{say("tableEmptyText")}</p>
      <button
        type="button"
        className="button"
        data-kind="primary"
        onClick={() => openDialog({ kind: "add" })}
      >
        {say("tableEmptyAdd")}
      </button>
      <button type="button" className="button" onClick={openImport}>
        {say("tableEmptyImport")}
      </button>
    </section>
  );
}

export function NobodyFound() {
  return (
    <section className="table-empty">
      <h2>{say("tableNothingTitle")}</h2>
      <p>{say("tableNothingText")}</p>
      <button type="button" className="button" onClick={clearAll}>
        {say("tableNothingClear")}
      </button>
    </section>
  );
}
