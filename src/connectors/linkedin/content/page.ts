/** The parts of a page that a script can look into, and what of them can be seen. */
import { OUTLETS } from "./selectors";

/** The document, and the shadow roots in which newer pages keep the messaging client. */
export function rootsOf(document: Document): (Document | ShadowRoot)[] {
  const outlets = [...document.querySelectorAll(OUTLETS)];
  return [document, ...outlets.flatMap(({ shadowRoot }) => shadowRoot ?? [])];
}

export function allIn(document: Document, selector: string): Element[] {
  return rootsOf(document).flatMap((root) => [...root.querySelectorAll(selector)]);
}

/** LinkedIn keeps what was shown before in the page, hidden. */
export function isShown(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? !element.closest("[hidden]");
}

/** Where an event began, also within a shadow root. */
export function targetOf(event: Event): Element | undefined {
  const [target] = event.composedPath();
  // Elements of a frame have another window's classes.
  return target !== undefined && "closest" in target ? (target as Element) : undefined;
}

export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 300);
}

/** The words of the first of these elements that has any. */
export function firstText(within: Element, selector: string): string | undefined {
  for (const element of within.querySelectorAll(selector)) {
    const text = textOf(element);
    if (text !== "") return text;
  }
  return undefined;
}
