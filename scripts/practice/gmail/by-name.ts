/** Finds what is on the practice page by its name, in whichever language the page is. */
import type { Locator, Page } from "playwright-core";

import { WORDS } from "./labels.js";

/** What `compose`, `reply` or `forward` gave; or a page, for the first compose that is to be seen. */
export type Target = Page | Locator;

type WordKey = {
  [Key in keyof typeof WORDS.en]: (typeof WORDS.en)[Key] extends string ? Key : never;
}[keyof typeof WORDS.en];

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A label in either language. */
export function named(key: WordKey): RegExp {
  const words = [WORDS.en[key], WORDS.de[key]].map(escapePattern).join("|");
  return new RegExp(`^(?:${words})$`);
}

export function pageOf(target: Target): Page {
  return "goto" in target ? target : target.page();
}

/** The form of a compose. */
export function composeOf(target: Target): Locator {
  return "goto" in target ? target.getByRole("region").first() : target;
}

/** The window around it, with the controls in its bar. */
export function windowOf(target: Target): Locator {
  const parts = ["dock", "full", "inline"].map((part) => `@data-part="${part}"`).join(" or ");
  return composeOf(target).locator(`xpath=ancestor::*[${parts}][1]`);
}

/** A compose that stays the same one when others open. */
export async function pin(found: Locator): Promise<Locator> {
  const session = await found.getAttribute("data-compose-id");
  return found.page().locator(`[data-compose-id="${session}"]`);
}
