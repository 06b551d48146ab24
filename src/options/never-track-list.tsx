import X from "lucide-react/icons/x";
import { useEffect, useRef } from "react";
import { locale, say } from "~words/say";
import { IconButton } from "./icon-button";

interface NeverTrackListProps {
  entries: readonly string[];
  onRemove: (entry: string) => void;
}

export function NeverTrackList({ entries, onRemove }: NeverTrackListProps) {
  const ref = useRef<HTMLUListElement>(null);
  const removedAt = useRef<number>(undefined);
  useEffect(() => {
    // Whoever has removed one had the focus on a button that is gone with it: the next one has it then.
    const index = removedAt.current;
    removedAt.current = undefined;
    if (index === undefined || document.activeElement !== document.body) return;
    const buttons = ref.current?.querySelectorAll("button");
    buttons?.[Math.min(index, entries.length - 1)]?.focus();
  }, [entries]);
  if (entries.length === 0) return <p className="empty-line">{say("settingsNeverNone")}</p>;
  const sorted = entries.toSorted((a, b) => a.localeCompare(b, locale()));
  return (
    <ul ref={ref} className="never-list" aria-label={say("settingsNeverList")}>
      {sorted.map((entry, index) => (
        <li key={entry}>
          <span>{entry}</span>
          <IconButton
            icon={X}
            label={say("settingsNeverRemove", entry)}
            onClick={() => {
              removedAt.current = index;
              onRemove(entry);
            }}
          />
        </li>
      ))}
    </ul>
  );
}
