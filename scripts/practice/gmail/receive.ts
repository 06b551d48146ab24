/** Puts mail into the mailbox of an open practice page, as if it had just come in. */
import type { Page } from "playwright-core";

import type { Mail, Received } from "./inbound";

export type { Mail, Received };

/**
 * The page shows it at once, in its list and in the open thread. The time is in its ids, as in
 * Gmail's: `Number(BigInt("0x" + legacyMessageId) >> 20n)` is `at`.
 *
 * @throws when the page is not the practice page, or has no such thread
 */
export async function receive(page: Page, mail: Mail): Promise<Received> {
  const received = await page.evaluate((one) => {
    const detail: { mail: Mail; received?: Received } = { mail: one };
    window.dispatchEvent(new CustomEvent("practice-receive", { detail }));
    return detail.received;
  }, mail);
  if (received === undefined) throw new Error("The practice page did not take the mail");
  return received;
}
