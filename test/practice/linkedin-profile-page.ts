/** A profile page in a made-up document, for tests without a browser. */
import { vi } from "vitest";

import { answerProfile, refusalInStream } from "../../scripts/practice/linkedin/profile/answers";

const ORIGIN = "https://www.linkedin.com";

/** A profile page that was just opened, and what it posts. `answers` false: refused in the stream. */
export async function open(path: string, isAccepted = true): Promise<string[]> {
  const posted: string[] = [];
  vi.stubGlobal("fetch", async (path: string, { body = "" } = {}) => {
    const url = new URL(path, ORIGIN);
    posted.push(url.searchParams.get("sduiid")?.split(".").at(-1) ?? body);
    const answer = isAccepted ? answerProfile({ method: "POST", url, body }) : refusalInStream();
    return { ok: true, status: 200, text: async () => answer?.body };
  });
  vi.resetModules();
  document.body.replaceChildren();
  history.replaceState(null, "", path);
  await import("../../scripts/practice/linkedin/profile/page.js");
  return posted;
}

export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}

export function find<T extends HTMLElement>(selector: string, from: ParentNode = document): T {
  const found = from.querySelector<T>(selector);
  if (found === null) throw new Error(`Nothing is ${selector}`);
  return found;
}
