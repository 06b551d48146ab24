/**
 * Which row on the page is whose, for what acts on rows from outside of them: the keys, and the range
 * of a selection. The page says in which order they stand, for several lists may stand below each other.
 */
import type { Prospect } from "~domain/prospect";

const people = new WeakMap<Element, Prospect>();

/** Told by every row each time it is drawn. */
export function rememberRow(row: Element | null, prospect: Prospect): void {
  if (row) people.set(row, prospect);
}

export function prospectOf(row: Element): Prospect | undefined {
  return people.get(row);
}

/** From top to bottom. */
export function listedRows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".row")];
}

export function rowAround(element: Element | null): HTMLElement | undefined {
  return element?.closest<HTMLElement>(".row") ?? undefined;
}

/** On the name, where Enter opens what is known of them; without an address that is their history. */
export function focusRow(row: HTMLElement | undefined): void {
  row?.querySelector<HTMLElement>("a.name, button.reason")?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}
