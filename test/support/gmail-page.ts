/** Gmail's pages for tests: made-up fixtures, as they are and with what changes most taken away. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Variant = "as it is" | "labels replaced" | "classes stripped" | "both";
export const VARIANTS: Variant[] = ["as it is", "labels replaced", "classes stripped", "both"];

const LABELS = ["aria-label", "data-tooltip", "title", "alt", "placeholder"];

/** Parses a fixture and puts it into the page. */
export function place(name: string, variant: Variant = "as it is"): Element {
  const file = join(import.meta.dirname, "../connectors/gmail/fixtures/dom", `${name}.html`);
  const holder = document.createElement("div");
  holder.innerHTML = readFileSync(file, "utf8");
  const element = holder.firstElementChild;
  if (element === null) throw new Error(`${name} is empty`);
  for (const one of [element, ...element.querySelectorAll("*")]) {
    if (variant === "labels replaced" || variant === "both") {
      for (const label of LABELS) if (one.hasAttribute(label)) one.setAttribute(label, "Этикетка");
    }
    if (variant === "classes stripped" || variant === "both") one.removeAttribute("class");
  }
  document.body.append(element);
  return element;
}

export function pick(root: ParentNode, selector: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`Nothing matches ${selector}`);
  return element;
}

/** Does what only a person can: events that a script makes are never trusted. */
export function byPerson<E extends Event>(event: E): E {
  Object.defineProperty(event, "isTrusted", { value: true });
  return event;
}

const everywhere = { bubbles: true, cancelable: true, composed: true };

export function press(element: Element, init: MouseEventInit = {}): void {
  for (const type of ["pointerdown", "pointerup", "click"])
    element.dispatchEvent(byPerson(new MouseEvent(type, { ...everywhere, ...init })));
}

export function type(element: Element, key: string, init: KeyboardEventInit = {}): void {
  element.dispatchEvent(byPerson(new KeyboardEvent("keydown", { ...everywhere, key, ...init })));
}
