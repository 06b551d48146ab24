import Pin from "lucide-react/icons/pin";
import Puzzle from "lucide-react/icons/puzzle";
import { useEffect, useState } from "react";
import { sayWith } from "~ui/say-with";
import { say } from "~words/say";

/** How to bring the flame into the toolbar, until it is there. */
export function PinHint() {
  const isPinned = useIsPinned();
  if (isPinned === undefined) return null;
  if (isPinned) return say("welcomePinned");
  return sayWith(
    "welcomePin",
    <Puzzle size={14} aria-hidden="true" />,
    <Pin size={14} aria-hidden="true" />,
  );
}

function useIsPinned(): boolean | undefined {
  const [isPinned, setPinned] = useState<boolean>();
  useEffect(() => {
    const look = () =>
      void chrome.action.getUserSettings().then(({ isOnToolbar }) => setPinned(isOnToolbar));
    look();
    // The list of extensions takes the focus and gives it back.
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, []);
  return isPinned;
}
