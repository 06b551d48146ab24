// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";

import { findPerson } from "../../scripts/practice/linkedin/people.js";
import { answerSales } from "../../scripts/practice/linkedin/sales/answers";
import { leadPath } from "../../scripts/practice/linkedin/sales/sales-wire.js";
import { find, settle } from "./linkedin-profile-page";

/** Answers the page's requests as the server would. @returns what was posted, oldest first */
function takeRequests(): Record<string, unknown>[] {
  const posted: Record<string, unknown>[] = [];
  class Answered extends EventTarget {
    status = 0;
    response: unknown;
    #asked = { method: "", url: new URL("https://www.linkedin.com") };
    readonly setRequestHeader = vi.fn();
    open(method: string, path: string): void {
      this.#asked = { method, url: new URL(path, "https://www.linkedin.com") };
    }
    send(body = ""): void {
      if (this.#asked.method === "POST") posted.push(JSON.parse(body));
      const answer = answerSales({ ...this.#asked, body });
      this.status = answer?.status ?? 404;
      this.response = new Blob([answer?.body ?? ""]);
      setTimeout(() => this.dispatchEvent(new Event("loadend")));
    }
  }
  vi.stubGlobal("XMLHttpRequest", Answered);
  return posted;
}

async function open(path: string): Promise<Record<string, unknown>[]> {
  const posted = takeRequests();
  vi.resetModules();
  localStorage.clear();
  sessionStorage.clear();
  document.body.replaceChildren();
  history.replaceState(null, "", path);
  await import("../../scripts/practice/linkedin/sales/page.js");
  await settle();
  return posted;
}

function leadOf(name: string): string {
  const person = findPerson(name);
  if (person === undefined) throw new Error(`Nobody is ${name}`);
  return leadPath(person);
}

function write(form: HTMLElement, fields: Record<string, string>): void {
  for (const [selector, text] of Object.entries(fields)) {
    const field = find<HTMLInputElement | HTMLTextAreaElement>(selector, form);
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  find('[type="submit"]', form).click();
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it("A lead's page has the lead's name and company, and no link to the profile", async () => {
  await open(leadOf("aiko-tanaka-example"));
  expect(find('h1[data-anonymize="person-name"]').textContent).toBe("Aiko Tanaka");
  expect(find('[href^="/sales/company/"]').textContent).toBe("Kumo Cloud");
  expect(document.querySelector('#content-main [href*="/in/"]')).toBeNull();
});

it("A first message to a stranger is an InMail in the popup", async () => {
  const posted = await open(leadOf("aiko-tanaka-example"));
  find('[data-action="message"]').click();
  write(find("#message-overlay form"), {
    'input[placeholder^="Subject"]': "Robots",
    'textarea[name="message"]': "Hello Aiko",
  });
  await settle();
  const { createMessageRequest } = posted[0] as { createMessageRequest: Record<string, unknown> };
  expect(createMessageRequest).toMatchObject({ subject: "Robots", body: "Hello Aiko" });
  expect(createMessageRequest.recipients).toHaveLength(1);
  expect(createMessageRequest.threadId).toBeUndefined();
  expect(find("#message-overlay article").textContent).toContain("Hello Aiko");
});

it("An answer names its thread only, and an incoming message has a time", async () => {
  const posted = await open("/sales/inbox/");
  expect(document.querySelectorAll(".conversation-list-item")).toHaveLength(3);
  find(".conversation-list-item a").click();
  const threadId = location.pathname.replace("/sales/inbox/", "");
  expect(threadId).toMatch(/^2-\w+=*$/);
  expect(find('#thread-route-heading a[href*="/sales/lead/ACw"]').textContent).toBe("Amara Okafor");
  write(find(".thread-container form"), { 'textarea[name="message"]': "Tuesday?" });
  await settle();
  expect(posted).toHaveLength(1);
  expect(posted[0]).toMatchObject({ createMessageRequest: { threadId, body: "Tuesday?" } });
  expect(posted[0]).not.toHaveProperty("createMessageRequest.recipients");
  const detail = { from: "amara-okafor-example", text: "Fine.", at: Date.UTC(2026, 10, 23) };
  window.dispatchEvent(new CustomEvent("practice-sales-arrive", { detail }));
  const last = [...document.querySelectorAll(".message-item")].at(-1);
  expect(last?.textContent).toContain("Fine.");
  expect(last?.querySelector("time")?.getAttribute("datetime")).toBe("2026-11-23T00:00:00.000Z");
});
