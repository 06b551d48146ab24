/** How long it takes from an act in a page to the picture that shows what came of it. */
import type { Page } from "playwright-core";

declare global {
  /** To the next picture. Milliseconds, as here all. */
  var timePicture: (act: () => void) => Promise<number>;
  /** To the picture after something within the element has changed. */
  var timeChange: (act: () => void, selector: string) => Promise<number>;
}

/** Puts both into the page. */
export async function addMeasures(page: Page): Promise<void> {
  await page.evaluate(() => {
    const picture = () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve();
          channel.port2.postMessage(0);
        }),
      );
    globalThis.timePicture = async (act) => {
      const began = performance.now();
      act();
      await picture();
      return performance.now() - began;
    };
    globalThis.timeChange = async (act, selector) => {
      const within = document.querySelector(selector);
      if (within === null) throw new Error(`There is no ${selector}.`);
      const changed = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve();
        });
        const all = { attributes: true, characterData: true, childList: true, subtree: true };
        observer.observe(within, all);
      });
      const began = performance.now();
      act();
      await changed;
      await picture();
      return performance.now() - began;
    };
  });
}
