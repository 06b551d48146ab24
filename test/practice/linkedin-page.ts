/** The messaging pages' own modules in a made-up document, for tests without a browser. */
import { vi } from "vitest";

export interface Posted {
  readonly method: string;
  readonly url: string;
  readonly body: {
    readonly message: { readonly body: { readonly text: string }; readonly originToken: string };
    readonly hostRecipientUrns?: readonly string[];
    readonly messageUrns?: readonly string[];
  };
}

const FOLDER = "../../scripts/practice/linkedin";

/** Takes what the page requests. @param answer the status and body for a POST */
export function takeFetches(
  answer: (posted: Posted) => { status: number; value?: unknown } = () => ({ status: 200 }),
): Posted[] {
  const taken: Posted[] = [];
  vi.stubGlobal("fetch", async (url: string, init: { method?: string; body?: string } = {}) => {
    const body =
      typeof init.body === "string" && init.body !== "" ? JSON.parse(init.body) : undefined;
    const posted = { method: init.method ?? "GET", url, body };
    taken.push(posted);
    const { status, value } = answer(posted);
    const text = JSON.stringify({ value });
    return { ok: status < 300, status, text: async () => text };
  });
  return taken;
}

/** A page in a fresh browser, as if it had just been opened. @param script below the pages' folder */
export async function openLinkedin(path: string, script: string): Promise<void> {
  vi.resetModules();
  localStorage.clear();
  sessionStorage.clear();
  document.body.replaceChildren();
  history.replaceState(null, "", path);
  await import(`${FOLDER}/${script}`);
  await settle();
}

/** Lets everything that is under way come to its end. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}

export function find<T extends HTMLElement = HTMLElement>(
  selector: string,
  from: ParentNode = document,
): T {
  const found = from.querySelector<T>(selector);
  if (found === null) throw new Error(`Nothing is ${selector}`);
  return found;
}

/** The composer of the conversation that is to be seen. */
export function write(
  text: string,
  from: ParentNode = find('[data-part="thread"]:not([hidden])'),
): void {
  const editor = find('[contenteditable="true"]', from);
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  editor.replaceChildren(paragraph);
  editor.dispatchEvent(new Event("input", { bubbles: true }));
}

export function pressKey(key: string, more: KeyboardEventInit = {}): void {
  const editor = find('[data-part="thread"]:not([hidden]) [contenteditable="true"]');
  editor.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
  );
}

export function creates(taken: readonly Posted[]): readonly Posted[] {
  return taken.filter(({ url }) => url.includes("action=createMessage"));
}
