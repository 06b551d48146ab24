// @vitest-environment happy-dom
import { expect, it } from "vitest";

import { openPage } from "./page";

const GMAIL = "../../scripts/practice/gmail";
const ADDRESS = "alex.morgan@northwind-sales.example";

async function mount(query = ""): Promise<{ title: string; banner: string }> {
  await openPage(query);
  const { mountShell } = await import(`${GMAIL}/shell.js`);
  mountShell();
  const banner = document.querySelector('[role="banner"]')?.outerHTML ?? "";
  return { title: document.title, banner };
}

it("the title and the account button tell the account", async () => {
  const { title, banner } = await mount();
  expect(title).toBe(`Inbox - ${ADDRESS} - Gmail`);
  expect(banner).toContain(ADDRESS);
});

it.each([
  ["title", "title=none"],
  ["banner", "banner=none"],
] as const)("the %s does not when told so", async (place, query) => {
  const told = await mount(`?${query}`);
  const other = place === "title" ? "banner" : "title";
  expect(told[place]).not.toContain("@");
  expect(told[other]).toContain(ADDRESS);
});

it("two accounts have a mailbox each", async () => {
  await openPage();
  const first = await import(`${GMAIL}/inbound.js`);
  const ann = { email: "ann@customer.example", name: "Ann" };
  const { threadId } = first.receive({ from: ann, thread: "new", text: "Hi" });
  const kept = { ...localStorage };
  await openPage("?account=sam@northwind-sales.example");
  for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
  const { allThreads } = await import(`${GMAIL}/mailbox.js`);
  expect(Object.keys(kept)).toEqual([`practice-gmail:${ADDRESS}`]);
  expect(allThreads().map(({ id }: { id: string }) => id)).not.toContain(threadId);
});
