import "./restore.css";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { assertNever } from "~domain/assert-never";
import { say } from "~words/say";
import { PassphraseStep } from "./passphrase-step";
import { PreviewStep } from "./preview-step";
import { Progress } from "./progress";
import { REFUSALS } from "./refusals";
import { resultLines } from "./result-lines";
import { type Restore, useRestore } from "./use-restore";

interface RestoreFlowProps {
  file: Blob;
  /** What the rep knows it by. */
  name: string;
  /** Cancelled, refused or done: whatever it was, it is over. */
  onClose: () => void;
}

/** From a chosen file to what became of it. Another file wants another `key`. */
export function RestoreFlow({ file, name, onClose }: RestoreFlowProps) {
  const restore = useRestore(file, onClose);
  const { step } = restore;
  const titleId = useId();
  const title = useRef<HTMLParagraphElement>(null);
  // What had the focus may be gone with the step before; a field that wants it takes it itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every step anew.
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) title.current?.focus();
  }, [step.kind]);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="panel restore" aria-labelledby={titleId}>
      <p ref={title} id={titleId} className="restore-title" tabIndex={-1}>
        {say("restoreOf", name)}
      </p>
      <Step restore={restore} out={<Out restore={restore} onClose={onClose} />} />
    </section>
  );
}

interface StepProps {
  restore: Restore;
  /** The way out of it, beside the step's own button. */
  out: ReactNode;
}

function Step({ restore: { step, unseal, run }, out }: StepProps) {
  switch (step.kind) {
    case "checking":
      return beside(<Progress text={say("restoreChecking")} count={step.count} />, out);
    case "sealed":
      return <PassphraseStep isWrong={step.isWrong} onPassphrase={unseal} out={out} />;
    case "refused":
      return beside(<p role="alert">{say(REFUSALS[step.refusal])}</p>, out);
    case "checked": {
      const { backup } = step;
      return <PreviewStep backup={backup} onRestore={(how) => run(backup, how)} out={out} />;
    }
    case "staging":
      return beside(<Progress text={say("restoreStaging")} count={step.count} of={step.of} />, out);
    case "running":
      return <Progress text={say("restoreRunning")} />;
    case "restored":
      return beside(<Result lines={resultLines(step)} />, out);
    case "failed":
      return beside(<p role="alert">{say("restoreFailed", step.message)}</p>, out);
    default:
      return assertNever(step);
  }
}

function beside(what: ReactNode, out: ReactNode) {
  return (
    <>
      {what}
      <div className="restore-buttons">{out}</div>
    </>
  );
}

function Result({ lines }: { lines: readonly string[] }) {
  return (
    <div role="status">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function Out({
  restore: { step, cancel },
  onClose,
}: {
  restore: Restore & { cancel: () => void };
  onClose: () => void;
}) {
  const isOver = step.kind === "refused" || step.kind === "restored" || step.kind === "failed";
  return (
    <button type="button" className="button" onClick={isOver ? onClose : cancel}>
      {say(isOver ? "commonClose" : "commonCancel")}
    </button>
  );
}
