import { useEffect, useState } from "react";

/**
 * Files dropped anywhere on the page; true while some are over it. Also while none are taken the drop is
 * ours: Chrome would open the file in place of the page.
 */
export function useDrop(onFiles: (files: File[]) => void, isFree: boolean): boolean {
  const [isOver, setOver] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is done with the files does not change.
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = isFree ? "copy" : "none";
      setOver(isFree);
    };
    // Over each element anew: only what leaves the window leaves.
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      if (isFree) onFiles([...event.dataTransfer.files]);
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [isFree]);
  return isOver && isFree;
}
