import FileUp from "lucide-react/icons/file-up";
import { openImport } from "~ui/open-import";
import { say } from "~words/say";
import { DataPart } from "./data-part";

/** The way to the page that does it. */
export function DataImport() {
  return (
    <DataPart title={say("importTitle")} lead={say("importSettingsLead")}>
      <div className="data-row">
        <button type="button" className="button" onClick={openImport}>
          <FileUp size={14} aria-hidden="true" />
          {say("importOpen")}
        </button>
      </div>
    </DataPart>
  );
}
