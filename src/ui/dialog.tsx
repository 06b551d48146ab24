/**
 * A dialog: the browser's own element, which keeps the focus inside, closes with Escape and gives
 * the focus back, without any code or style of ours.
 */
import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react";

interface DialogProps {
  title: string;
  submitText: string;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function Dialog({ title, submitText, onSubmit, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // Closed rather than only removed: that is what gives the focus back to where it was.
    return () => dialog?.close();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <dialog ref={ref} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{title}</h2>
      <form onSubmit={submit} noValidate>
        {children}
        <div className="dialog-buttons">
          <button type="button" className="button" data-kind="quiet" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button" data-kind="primary">
            {submitText}
          </button>
        </div>
      </form>
    </dialog>
  );
}
