import Moon from "lucide-react/icons/moon";
import SquareParking from "lucide-react/icons/square-parking";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { CHANNEL_ICONS } from "~ui/channel-icon";
import { quietWords } from "./row-words";

interface RowQuietProps {
  prospect: Prospect;
  moment: Moment;
}

/** One calm line below the reason; most rows have none. */
export function RowQuiet({ prospect, moment }: RowQuietProps) {
  const words = quietWords(prospect, moment);
  if (words.length === 0) return null;
  const { suggestion, parked } = prospect;
  const Icon = suggestion ? CHANNEL_ICONS[suggestion.channel] : parked ? SquareParking : Moon;
  const text = words.join(" · ");
  return (
    <p className="row-quiet" title={text}>
      <Icon size={13} aria-hidden="true" />
      <span>{text}</span>
    </p>
  );
}
