/** A page of the extension in which `in-page.ts` can be called. */
import type { Page } from "playwright-core";
import { ExtensionState } from "../browser/extension-state";
import type { Launched } from "../browser/launch";
import { bundle } from "./bundle";
import type { InPage } from "./in-page";
import { EVENTS_EACH } from "./seed";

export async function openExtensionPage({ context, extensionId }: Launched): Promise<Page> {
  const { page } = await ExtensionState.open(context, extensionId);
  await page.evaluate(await bundle("./in-page.ts"));
  return page;
}

export async function seed(page: Page, prospects: number, eventsEach = EVENTS_EACH): Promise<void> {
  const began = Date.now();
  await call(page, "seed", prospects, eventsEach);
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  console.log(
    `${prospects} prospects and ${prospects * eventsEach} events written in ${seconds} s`,
  );
}

export function call<K extends keyof InPage>(
  page: Page,
  name: K,
  ...args: Parameters<InPage[K]>
): Promise<Awaited<ReturnType<InPage[K]>>> {
  const code = `globalThis.rekindleBench.${name}(...${JSON.stringify(args)})`;
  return page.evaluate(code);
}
