import X from "lucide-react/icons/x";
import { STAGES } from "~domain/prospect";
import type { ProspectLine } from "~domain/prospect-line";
import { ChoiceMenu } from "~ui/filter-menu";
import { locale, type MessageKey, say, sayCount } from "~words/say";
import { stageName } from "~words/terms";
import { changeMany } from "./act-on-selected";
import { openTableDialog, select, type TableDialog } from "./table-state";

const DIALOGS: readonly { kind: Exclude<TableDialog["kind"], "save-view">; name: MessageKey }[] = [
  { kind: "source", name: "tableBulkSource" },
  { kind: "cadence", name: "tableBulkCadence" },
  { kind: "park", name: "tableBulkPark" },
  { kind: "add-tag", name: "tableBulkAddTag" },
];

/** What can be done to those selected. */
export function BulkBar({ chosen }: { chosen: readonly ProspectLine[] }) {
  const ids = chosen.map(({ id }) => id);
  const dialogButton = (kind: Exclude<TableDialog["kind"], "save-view">, name: MessageKey) => (
    <button
      key={kind}
      type="button"
      className="button"
      data-kind={kind === "remove" ? "danger" : "quiet"}
      onClick={() => openTableDialog({ kind, ids })}
    >
      {say(name)}
    </button>
  );
  return (
    <div className="bulk" role="toolbar" aria-label={say("tableBulk")}>
      <span className="bulk-count" role="status">
        {sayCount("tableSelected", chosen.length)}
      </span>
      <ChoiceMenu
        text={say("tableColumnStage")}
        empty=""
        options={() => STAGES.map((stage) => ({ value: stage, text: stageName(stage) }))}
        onChoose={(value) => {
          const stage = STAGES.find((one) => one === value);
          if (stage)
            void changeMany(ids, { kind: "stage", stage }, "tableStageDone", stageName(stage));
        }}
      />
      {DIALOGS.map(({ kind, name }) => dialogButton(kind, name))}
      <ChoiceMenu
        text={say("tableBulkRemoveTag")}
        empty={say("tableNoTags")}
        options={() => tagsOf(chosen).map((tag) => ({ value: tag, text: tag }))}
        onChoose={(tag) =>
          void changeMany(ids, { kind: "remove-tag", tag }, "tableTagRemoved", tag)
        }
      />
      {dialogButton("remove", "tableBulkDelete")}
      <button
        type="button"
        className="icon-button"
        aria-label={say("tableBulkClear")}
        title={say("tableBulkClear")}
        onClick={() => select([])}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}

/** Every tag that one of them has, in the order of the letters. */
function tagsOf(chosen: readonly ProspectLine[]): string[] {
  const tags = new Set(chosen.flatMap((line) => line.tags ?? []));
  return [...tags].sort(new Intl.Collator(locale()).compare);
}
