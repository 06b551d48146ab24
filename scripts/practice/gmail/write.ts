/** Writes and sends on the practice page as a person would: by name, click and key. */
import type { Page } from "playwright-core";

export interface Draft {
  to: string[];
  cc?: string[];
  bcc?: string[];
  subject?: string;
  body?: string;
}

/** Opens a compose and fills it in. Waits for the first autosave unless told not to. */
export async function compose(page: Page, draft: Draft, { autosave = true } = {}): Promise<void> {
  await page.getByRole("button", { name: /^(Compose|Schreiben)$/ }).click();
  const window = page.getByRole("region").first();
  await window.locator('input[name="subjectbox"]').fill(draft.subject ?? "A quick question");
  const fields = [
    ["To", draft.to],
    ["Cc", draft.cc ?? []],
    ["Bcc", draft.bcc ?? []],
  ] as const;
  for (const [field, addresses] of fields) {
    if (addresses.length === 0) continue;
    if (field !== "To") await window.getByRole("link", { name: `Add ${field} recipients` }).click();
    for (const address of addresses) {
      await window.getByRole("combobox", { name: `${field} recipients` }).fill(address);
      await page.keyboard.press("Enter");
    }
  }
  await window.locator('[g_editable="true"]').fill(draft.body ?? "Are you free on Thursday?");
  if (!autosave) return;
  await page.waitForFunction(() =>
    document.querySelector<HTMLInputElement>('input[name="draft"]')?.value.startsWith("#msg-"),
  );
}

export async function clickSend(page: Page): Promise<void> {
  await page.getByRole("region").first().getByRole("button", { name: /^Send/ }).first().click();
}

export async function waitUntilSent(page: Page): Promise<void> {
  await page.getByRole("alert").getByText("Message sent").waitFor();
}

export async function clickUndo(page: Page): Promise<void> {
  await page.locator("#link_undo").click();
}
