/**
 * Writes and sends on the practice page as a person would: by name, click and key. Helpers that are
 * about a compose take it, or the page for the one that is open (the first, if there are several).
 */
import type { Locator, Page } from "playwright-core";

import { composeOf, named, pin, type Target } from "./by-name";

export * from "./answer";
export * from "./arrange";
export { composeOf, type Target } from "./by-name";
export * from "./connection";
export { type Mail, type Received, receive } from "./receive";
export * from "./schedule";

export interface Draft {
  to: string[];
  cc?: string[];
  bcc?: string[];
  subject?: string;
  body?: string;
}

/** Opens a compose and fills it in. Waits for the first autosave unless told not to. */
export async function compose(
  page: Page,
  draft: Draft,
  { autosave = true } = {},
): Promise<Locator> {
  await page.getByRole("button", { name: /^(Compose|Schreiben)$/ }).click();
  const window = await pin(page.locator('[data-part="docks"] [data-compose-id]').first());
  await window.locator('input[name="subjectbox"]').fill(draft.subject ?? "A quick question");
  await addRecipients(window, draft);
  await window.locator('[g_editable="true"]').fill(draft.body ?? "Are you free on Thursday?");
  if (autosave) await waitUntilSaved(window);
  return window;
}

/** Types recipients into an open compose and makes chips of them. */
export async function addRecipients(
  target: Target,
  { to = [], cc = [], bcc = [] }: Partial<Draft>,
): Promise<void> {
  const window = composeOf(target);
  const fields = [
    { name: "to", addresses: to },
    { name: "cc", addresses: cc, link: named("addCc") },
    { name: "bcc", addresses: bcc, link: named("addBcc") },
  ];
  for (const { name, addresses, link } of fields) {
    if (addresses.length === 0) continue;
    const box = window.locator(`[data-part="field-box"][name="${name}"]`).getByRole("combobox");
    if (link !== undefined && !(await box.isVisible()))
      await window.getByRole("link", { name: link }).click();
    for (const address of addresses) {
      await box.fill(address);
      await box.press("Enter");
    }
  }
}

/** Waits for the first autosave, after which the compose knows its message id. */
export async function waitUntilSaved(target: Target): Promise<void> {
  const input = composeOf(target).locator('input[name="draft"][value^="#msg-"]');
  await input.waitFor({ state: "attached" });
}

export async function clickSend(target: Target): Promise<void> {
  await composeOf(target).locator('[jslog^="32601"]').click();
}

export async function waitUntilSent(page: Page): Promise<void> {
  await page.getByRole("alert").getByText(named("sent")).waitFor();
}

export async function clickUndo(page: Page): Promise<void> {
  await page.locator("#link_undo").click();
}
