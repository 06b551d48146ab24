/**
 * The keys of the lists. One table, so that what the keys do, what the help tells of them and what the
 * settings page shows cannot differ.
 */
import type { MessageKey } from "~words/say";

export type KeyAct =
  | "next"
  | "previous"
  | "open"
  | "page"
  | "done"
  | "call"
  | "snooze"
  | "park"
  | "select"
  | "undo"
  | "search"
  | "help"
  | "leave";

export interface ListKey {
  act: KeyAct;
  /** As `KeyboardEvent.key` names them. */
  keys: readonly string[];
  /** What they do, in words. */
  label: MessageKey;
}

export const LIST_KEYS: readonly ListKey[] = [
  { act: "next", keys: ["j", "ArrowDown"], label: "popupKeyNext" },
  { act: "previous", keys: ["k", "ArrowUp"], label: "popupKeyPrevious" },
  { act: "open", keys: ["Enter"], label: "popupKeyOpen" },
  { act: "page", keys: ["o"], label: "popupKeyPage" },
  { act: "done", keys: ["e"], label: "popupKeyDone" },
  { act: "call", keys: ["c"], label: "popupKeyCall" },
  { act: "snooze", keys: ["s"], label: "popupKeySnooze" },
  { act: "park", keys: ["p"], label: "popupKeyPark" },
  { act: "select", keys: ["x"], label: "popupKeySelect" },
  { act: "undo", keys: ["u"], label: "popupKeyUndo" },
  { act: "search", keys: ["/"], label: "popupKeySearch" },
  { act: "leave", keys: ["Escape"], label: "popupKeyLeave" },
  { act: "help", keys: ["?"], label: "popupKeyHelp" },
];

/** Types a character: these are what the rep may switch off, for whoever dictates types by accident. */
export function isSingleKey(key: string): boolean {
  return key.length === 1;
}

const SHOWN: Record<string, string> = { ArrowDown: "↓", ArrowUp: "↑", Escape: "Esc" };

/** What is printed on the key. */
export function keyCap(key: string): string {
  return SHOWN[key] ?? key;
}
