/** Goes through those who may be in the list twice, one question at a time. */
import "~ui/prospect/dialogs.css";
import "./duplicates.css";
import CircleCheck from "lucide-react/icons/circle-check";
import { useEffect, useRef } from "react";
import type { MaybeSame } from "~domain/duplicates";
import type { Prospect } from "~domain/prospect";
import { ReadingDialog } from "~ui/dialog";
import { showNote } from "~ui/notes";
import { takeBack } from "~ui/take-back";
import { useLive } from "~ui/use-live";
import { say, sayCount, sayNumber } from "~words/say";
import { DuplicatesQuestion } from "./duplicates-question";
import { useQuestions } from "./use-questions";

interface DuplicatesDialogProps {
  pairs: readonly MaybeSame[];
  onClose: () => void;
}

export function DuplicatesDialog({ pairs, onClose }: DuplicatesDialogProps) {
  const questions = useQuestions(pairs);
  const { pair, place, total, said } = questions;
  const rows = useBoth(pair);
  const body = useRef<HTMLDivElement>(null);
  const { mergeId } = said;
  // A button that went took the focus along.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    body.current?.querySelector<HTMLElement>("[data-first]")?.focus();
  });
  // What can be taken back here can be taken back from the page for some seconds more.
  const close = () => {
    if (mergeId !== undefined) {
      const undo = () => void takeBack("undo-merge", { commandId: mergeId });
      showNote({ text: said.text, isProblem: false, undo });
    }
    onClose();
  };
  return (
    <ReadingDialog
      title={say("dupTitle")}
      head={
        pair && (
          <span className="duplicates-place" aria-live="polite">
            {say("dupPlace", sayNumber(place), sayNumber(total))}
          </span>
        )
      }
      status={said.text}
      undo={mergeId === undefined ? undefined : () => void questions.takeBack(mergeId)}
      onClose={close}
    >
      <div ref={body} className="duplicates">
        {pair === undefined ? (
          <NoneLeft laterCount={questions.laterCount} onClose={close} />
        ) : (
          <DuplicatesQuestion
            rows={rows}
            onMerge={(keep, other) => void questions.merge(pair, keep, other)}
            onKeepApart={() => rows && void questions.keepApart(pair, ...rows)}
            onLater={() => questions.later(pair)}
          />
        )}
      </div>
    </ReadingDialog>
  );
}

/** Those of the question, and not those of the one before while they are read. */
function useBoth(pair: MaybeSame | undefined): readonly [Prospect, Prospect] | undefined {
  const rows = useLive((db) => db.prospects.bulkGet([...(pair ?? [])]), [pair?.join()]);
  const [one, other] = rows ?? [];
  const isOfPair = pair !== undefined && one?.id === pair[0] && other?.id === pair[1];
  return isOfPair && one && other ? [one, other] : undefined;
}

function NoneLeft({ laterCount, onClose }: { laterCount: number; onClose: () => void }) {
  return (
    <div className="duplicates-none">
      <CircleCheck size={28} aria-hidden="true" />
      <h3>{say(laterCount > 0 ? "dupNoneNow" : "dupNone")}</h3>
      <p>{laterCount > 0 ? sayCount("dupNoneButLater", laterCount) : say("dupNoneText")}</p>
      <button type="button" className="button" data-first onClick={onClose}>
        {say("commonClose")}
      </button>
    </div>
  );
}
