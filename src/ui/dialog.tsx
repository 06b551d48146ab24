/**
 * A dialog: the browser's own element, which keeps the focus inside, closes with Escape and gives
 * the focus back, without any code or style of ours.
 */
import X from "lucide-react/icons/x";
import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { say } from "~words/say";

interface DialogProps {
  title: string;
  submitText: string;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog with something to fill in. */
export function Dialog({ title, submitText, onSubmit, onClose, children }: DialogProps) {
  const titleId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Frame titleId={titleId} onClose={onClose}>
      <h2 id={titleId}>{title}</h2>
      <form onSubmit={submit} noValidate>
        {children}
        <div className="dialog-buttons">
          <button type="button" className="button" data-kind="quiet" onClick={onClose}>
            {say("commonCancel")}
          </button>
          <button type="submit" className="button" data-kind="primary">
            {submitText}
          </button>
        </div>
      </form>
    </Frame>
  );
}

interface ReadingDialogProps {
  title: string;
  /** Beside the title, for example a link to more. */
  head?: ReactNode;
  /** What was just done in it: the page behind cannot be heard while it is open. */
  status: string;
  /** Takes that back, when it can be. */
  undo?: (() => void) | undefined;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog to look something up in. As tall as it may be, so that nothing jumps when it changes. */
export function ReadingDialog({
  title,
  head,
  status,
  undo,
  onClose,
  children,
}: ReadingDialogProps) {
  const titleId = useId();
  return (
    <Frame kind="reading" titleId={titleId} onClose={onClose}>
      <header className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        {head}
        <button
          type="button"
          className="icon-button"
          aria-label={say("commonClose")}
          title={say("commonClose")}
          onClick={onClose}
        >
          <X size={16} aria-hidden="true" />
        </button>
      </header>
      {children}
      <p className="dialog-status" role="status">
        {status}
        {undo && (
          <button type="button" className="text-button" onClick={undo}>
            {say("commonUndo")}
          </button>
        )}
      </p>
    </Frame>
  );
}

interface FrameProps {
  kind?: "reading";
  titleId: string;
  onClose: () => void;
  children: ReactNode;
}

function Frame({ kind, titleId, onClose, children }: FrameProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // React keeps the attribute by which the browser would know.
    dialog?.querySelector<HTMLElement>("[data-first]")?.focus();
    // Closed rather than only removed: that is what gives the focus back to where it was.
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className="dialog"
      data-kind={kind}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      {children}
    </dialog>
  );
}
