/** Says quietly that some may be in the list twice, and leads to the questions. */
import "./duplicates.css";
import Users from "lucide-react/icons/users";
import { sayCount } from "~words/say";

export function DuplicatesOffer({ count, onOpen }: { count: number; onOpen: () => void }) {
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="text-button duplicates-offer"
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      <Users size={13} aria-hidden="true" />
      <span>{sayCount("dupOffer", count)}</span>
    </button>
  );
}
