import { useEffect, useRef } from "react";

/**
 * For a field that is saved when it is left: it may never be left, because its page is closed or shows
 * somebody else. `saveAtOnce` is called when the page goes, and must send before it waits for anything.
 */
export function useOnLeaving(save: () => void, saveAtOnce: () => void): void {
  const current = useRef({ save, saveAtOnce });
  useEffect(() => {
    current.current = { save, saveAtOnce };
  });
  useEffect(() => {
    const onHide = () => current.current.saveAtOnce();
    window.addEventListener("pagehide", onHide);
    return () => {
      window.removeEventListener("pagehide", onHide);
      current.current.save();
    };
  }, []);
}
