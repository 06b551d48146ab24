/** The page's own modules in a made-up document, for tests of its logic without a browser. */
import { vi } from "vitest";

/** A fresh mailbox with these options, as if the page had just been opened. */
export async function openPage(query = ""): Promise<void> {
  vi.resetModules();
  localStorage.clear();
  sessionStorage.clear();
  document.body.replaceChildren();
  history.replaceState(null, "", `/mail/u/0/${query}`);
  await import("../../scripts/practice/gmail/options.js");
}

/** Where Gmail's rows carry their ids. */
export function idsOf(view: Element, subject: string): Record<string, string | undefined> {
  const spans = [...view.querySelectorAll<HTMLElement>(".bog [data-thread-id]")];
  const span = spans.find(({ textContent }) => textContent === subject);
  if (span === undefined) throw new Error(`No row says ${subject}`);
  return { ...span.dataset };
}

/** Takes what the page posts, and answers 200. @returns the bodies, oldest first */
export function takeRequests(): string[] {
  const bodies: string[] = [];
  class Accepted extends EventTarget {
    readonly status = 200;
    readonly open = vi.fn();
    readonly setRequestHeader = vi.fn();
    send(body: string): void {
      bodies.push(body);
      setTimeout(() => this.dispatchEvent(new Event("loadend")));
    }
  }
  vi.stubGlobal("XMLHttpRequest", Accepted);
  return bodies;
}
