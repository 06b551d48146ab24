import MessageCircleQuestion from "lucide-react/icons/message-circle-question-mark";
import type { Prospect } from "~domain/prospect";
import { unfoldUpcoming, useViewState } from "./view-state";

/**
 * That somebody who is not due yet may have answered: they stand in a folded group and would be
 * missed. Of those who come next only, for nobody reads all of them.
 */
export function UpcomingHints({ rows }: { rows: readonly Prospect[] }) {
  const isOpen = useViewState((state) => state.isUpcomingOpen);
  const count = rows.filter(({ possibleReply }) => possibleReply !== undefined).length;
  if (isOpen || count === 0) return null;
  return (
    <div className="notice" data-kind="hint">
      <MessageCircleQuestion size={16} aria-hidden="true" />
      <p>
        {count === 1 ? "1 possible reply" : `${count} possible replies`} among people not due yet
      </p>
      <button type="button" className="text-button" onClick={show}>
        Show
      </button>
    </div>
  );
}

function show(): void {
  unfoldUpcoming();
  // Once the rows are there: the focus takes the eye to the first of them.
  setTimeout(() => {
    const first = '[data-group="upcoming"] [data-kind="possible-reply"] .text-button';
    document.querySelector<HTMLElement>(first)?.focus();
  });
}
