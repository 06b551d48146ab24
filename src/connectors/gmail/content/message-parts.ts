/** What a message says and holds itself, without what it quotes. Read here, and never passed on. */
import { QUOTES } from "./selectors";

/** A message's first words tell whether it is automatic. */
const LOOKED_AT = 800;

/** Whether a message holds such a part itself, and not only in what it quotes. */
export function hasOwn(message: Element, parts: string): boolean {
  return [...message.querySelectorAll(parts)].some((part) => part.closest(QUOTES) === null);
}

const BLOCKS = /^(?:BR|P|DIV|TR|LI|H[1-6])$/;
const UNREAD = `style, script, ${QUOTES}`;

/**
 * The first words, with their lines, without those of messages quoted in it. Never the whole: mails
 * can be huge.
 */
export function textOf(element: Element): string {
  const { document, NodeFilter } = windowOf(element);
  const isQuote = (node: Node) => node.nodeType === 1 && (node as Element).matches(UNREAD);
  const walker = document.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => (isQuote(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  );
  let text = "";
  while (text.length < LOOKED_AT && walker.nextNode() !== null) {
    const { nodeName, nodeValue } = walker.currentNode;
    if (BLOCKS.test(nodeName)) text += "\n";
    const words = nodeValue?.slice(0, 2 * LOOKED_AT).trim();
    if (words) text += /[^\n]$/.test(text) ? ` ${words}` : words;
  }
  return text.slice(0, LOOKED_AT);
}

function windowOf(element: Element): Window & typeof globalThis {
  const view = element.ownerDocument.defaultView;
  if (view === null) throw new Error("The message is in no window.");
  return view;
}
