/** The steps of a restore, one after the other. Going away at any of them, but the last, leaves all as it was. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Refusal } from "~files/backup/format";
import type { Restored } from "~messages/data-bodies";
import { errorWords } from "~ui/error-words";
import { type CheckedBackup, checkBackup } from "./check-backup";
import { type RestoreChoices, restoreBackup } from "./stage-backup";

export type RestoreStep =
  | { kind: "checking"; count: number }
  | { kind: "sealed"; isWrong: boolean }
  | { kind: "refused"; refusal: Exclude<Refusal, Asking> | "unreadable" }
  | { kind: "checked"; backup: CheckedBackup }
  | { kind: "staging"; count: number; of: number }
  | { kind: "running" }
  | Extract<Restored, { kind: "restored" }>
  | { kind: "failed"; message: string };

/** Refusals that the rep answers with a passphrase. */
type Asking = "needs-passphrase" | "wrong-passphrase";

export interface Restore {
  step: RestoreStep;
  unseal: (passphrase: string) => void;
  run: (backup: CheckedBackup, choices: RestoreChoices) => void;
}

export function useRestore(file: Blob, onCancelled: () => void): Restore & { cancel: () => void } {
  const [step, setStep] = useState<RestoreStep>({ kind: "checking", count: 0 });
  const going = useRef(new AbortController());
  const check = useCallback(
    async (passphrase: string | undefined) => {
      const { signal } = going.current;
      const show = (next: RestoreStep) => {
        if (!signal.aborted) setStep(next);
      };
      show({ kind: "checking", count: 0 });
      show(await checked(file, passphrase, (count) => show({ kind: "checking", count })));
    },
    [file],
  );
  useEffect(() => {
    going.current = new AbortController();
    void check(undefined);
    return () => going.current.abort();
  }, [check]);
  const run = async (backup: CheckedBackup, choices: RestoreChoices) => {
    const of = backup.preview.peopleCount;
    const { signal } = going.current;
    setStep({ kind: "staging", count: 0, of });
    const outcome = await restoreBackup(backup, choices, {
      signal,
      onStaged: (count) => setStep({ kind: "staging", count, of }),
      onRunning: () => setStep({ kind: "running" }),
    }).catch(failure);
    if (outcome.kind !== "cancelled") setStep(outcome);
  };
  return {
    step,
    unseal: (passphrase) => void check(passphrase),
    run: (backup, choices) => void run(backup, choices),
    cancel: () => {
      going.current.abort();
      onCancelled();
    },
  };
}

async function checked(
  file: Blob,
  passphrase: string | undefined,
  onPeople: (count: number) => void,
): Promise<RestoreStep> {
  const check = await checkBackup(file, passphrase, onPeople).catch(failure);
  if (check.kind !== "refused") return check;
  const { refusal } = check;
  if (refusal === "needs-passphrase") return { kind: "sealed", isWrong: false };
  return refusal === "wrong-passphrase"
    ? { kind: "sealed", isWrong: true }
    : { kind: "refused", refusal };
}

const failure = (error: unknown) =>
  ({ kind: "failed", message: errorWords(error) }) satisfies RestoreStep;
