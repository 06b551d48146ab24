import { useEffect } from "react";
import { isSingleKey, type KeyAct, LIST_KEYS } from "./keys";

/** What a key does; false when there was nothing for it to do, so that the browser does what it does. */
export type KeyActs = Partial<Record<KeyAct, () => boolean>>;

/** Those that go on while they are held down; an act is done once. */
const REPEATED: readonly KeyAct[] = ["next", "previous"];

/** Never while something is typed, in a dialog or a menu, or together with Ctrl, Alt or Cmd. */
export function useListKeys(acts: KeyActs, hasSingleKeys: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || hasModifier(event) || isElsewhere())
        return;
      if (isSingleKey(event.key) && !hasSingleKeys) return;
      const act = LIST_KEYS.find(({ keys }) => keys.includes(event.key))?.act;
      if (act === undefined || (event.repeat && !REPEATED.includes(act))) return;
      if (isTypedInto(event.target, act)) return;
      if (acts[act]?.()) event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [acts, hasSingleKeys]);
}

/** Shift is needed for some of the keys, on some keyboards. */
function hasModifier({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey;
}

function isElsewhere(): boolean {
  return document.querySelector("dialog[open], [role='menu'], [role='listbox']") !== null;
}

const NOT_TYPED_INTO = ["checkbox", "radio", "button", "submit"];

function isTypedInto(target: EventTarget | null, act: KeyAct): boolean {
  if (target instanceof HTMLInputElement) {
    if (act === "leave") return target.type !== "search";
    return !NOT_TYPED_INTO.includes(target.type);
  }
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}
