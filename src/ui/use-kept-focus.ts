/**
 * What was pressed often goes away with its step, and the focus would fall to the page's beginning. Here it
 * goes to what follows in the same place, or to the heading, so that the keyboard and a screen reader go on
 * where the rep is. Whoever has put it somewhere themselves, or has clicked elsewhere, keeps that.
 */
import { type RefObject, useEffect, useRef } from "react";

/** To be given to the element within which it is to be so. */
export function useKeptFocus<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => (ref.current ? keepFocus(ref.current) : undefined), []);
  return ref;
}

function keepFocus(region: HTMLElement): () => void {
  let last: Node | undefined;
  const note = ({ target }: Event) => {
    last = target instanceof Node && region.contains(target) ? target : undefined;
  };
  const observer = new MutationObserver((records) => {
    if (last === undefined || last.isConnected) return;
    const gone = last;
    last = undefined;
    if (document.activeElement !== document.body) return;
    const record = records.find(({ removedNodes }) => holds(removedNodes, gone));
    next(region, record).focus();
  });
  observer.observe(region, { childList: true, subtree: true });
  document.addEventListener("focusin", note);
  document.addEventListener("pointerdown", note);
  return () => {
    observer.disconnect();
    document.removeEventListener("focusin", note);
    document.removeEventListener("pointerdown", note);
  };
}

const holds = (nodes: NodeList, one: Node) => [...nodes].some((node) => node.contains(one));

const CAN_HAVE_FOCUS = "a[href], button, input, select, textarea, summary, [tabindex='0']";

function next(region: HTMLElement, record: MutationRecord | undefined): HTMLElement {
  const place = record?.target;
  const before = record?.previousSibling;
  const follows = (element: HTMLElement) => {
    if (before?.isConnected) return isAfter(before, element);
    return place?.isConnected === true && place.contains(element);
  };
  const found = [...region.querySelectorAll<HTMLElement>(CAN_HAVE_FOCUS)].find(follows);
  return found ?? heading(region) ?? after(region) ?? region;
}

function isAfter(node: Node, element: HTMLElement): boolean {
  // Without what is within it.
  return node.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_FOLLOWING;
}

function heading(region: HTMLElement): HTMLElement | undefined {
  const found = region.querySelector<HTMLElement>("h1, h2, h3");
  if (found) found.tabIndex = -1;
  return found ?? undefined;
}

/** Of notices nothing may be left: the page goes on behind them. */
function after(region: HTMLElement): HTMLElement | undefined {
  const all = document.querySelectorAll<HTMLElement>(CAN_HAVE_FOCUS);
  return [...all].find((element) => isAfter(region, element));
}
