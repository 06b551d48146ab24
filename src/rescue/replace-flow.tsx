/**
 * Before a backup takes the place of data that does not open: it is read to its end, and the rep agrees.
 * Only then is that data deleted, so that a damaged backup costs nothing.
 */
import { useCallback, useEffect, useState } from "react";
import { BackupRefused, type Refusal } from "~files/backup/format";
import { readBackup } from "~files/backup/read";
import { deleteDatabase } from "~storage/start-over";
import { Dialog } from "~ui/dialog";
import { errorWords } from "~ui/error-words";
import { PassphraseStep } from "~ui/restore/passphrase-step";
import { REFUSALS } from "~ui/restore/refusals";
import { say } from "~words/say";

type Step =
  | { kind: "reading" }
  | { kind: "sealed"; isWrong: boolean }
  | { kind: "whole" }
  | { kind: "failed"; message: string };

interface ReplaceFlowProps {
  file: File;
  onCleared: () => void;
  onClose: () => void;
}

export function ReplaceFlow({ file, onCleared, onClose }: ReplaceFlowProps) {
  const [step, setStep] = useState<Step>({ kind: "reading" });
  const check = useCallback(
    async (passphrase?: string) => {
      setStep({ kind: "reading" });
      setStep(await stepFor(file, passphrase));
    },
    [file],
  );
  useEffect(() => void check(), [check]);
  const clear = async () => {
    try {
      await deleteDatabase();
      onCleared();
    } catch (error) {
      setStep({ kind: "failed", message: say("rescueNotDeleted", errorWords(error)) });
    }
  };
  switch (step.kind) {
    case "reading":
      return <p role="status">{say("rescueReading")}</p>;
    case "sealed":
      return <PassphraseStep isWrong={step.isWrong} onPassphrase={(text) => void check(text)} />;
    case "whole":
      return (
        <Dialog
          title={say("rescueConfirm")}
          submitText={say("rescueReplace")}
          onSubmit={() => void clear()}
          onClose={onClose}
        >
          <p>{say("rescueConfirmReplace")}</p>
        </Dialog>
      );
    case "failed":
      return (
        <>
          <p role="alert">{step.message}</p>
          <div className="rescue-row">
            <button type="button" className="button" onClick={onClose}>
              {say("commonClose")}
            </button>
          </div>
        </>
      );
  }
}

async function stepFor(file: File, passphrase: string | undefined): Promise<Step> {
  try {
    for await (const _part of readBackup(file, passphrase));
    return { kind: "whole" };
  } catch (error) {
    if (!(error instanceof BackupRefused)) return { kind: "failed", message: errorWords(error) };
    return stepAfter(error.refusal);
  }
}

function stepAfter(refusal: Refusal): Step {
  if (refusal === "needs-passphrase") return { kind: "sealed", isWrong: false };
  if (refusal === "wrong-passphrase") return { kind: "sealed", isWrong: true };
  return { kind: "failed", message: say(REFUSALS[refusal]) };
}
