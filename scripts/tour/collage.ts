/**
 * Puts pictures of two things together that are on the screen together, and that no screenshot of one
 * page shows: the page with the popup over it or the side panel beside it.
 */
import type { BrowserContext } from "playwright-core";

interface Collage {
  page: Buffer;
  ours: Buffer;
  /** The popup hangs from the toolbar, the panel has a column of its own. */
  place: "over" | "beside";
  path: string;
}

const STYLES = `
  body { display: flex; align-items: flex-start; width: max-content; margin: 0; position: relative; }
  img { display: block; }
  .over { position: absolute; top: 6px; right: 18px; border-radius: 12px;
          box-shadow: 0 0 0 1px #0003, 0 4px 12px #0004; }
  .beside { border-left: 1px solid #0003; }`;

export async function putTogether(
  context: BrowserContext,
  { page, ours, place, path }: Collage,
): Promise<void> {
  const table = await context.newPage();
  const image = (of: Buffer, name: string) =>
    `<img class="${name}" src="data:image/png;base64,${of.toString("base64")}">`;
  const images = image(page, "page") + image(ours, place);
  await table.setContent(`<!doctype html><style>${STYLES}</style>${images}`);
  await table.evaluate(() => Promise.all([...document.images].map((one) => one.decode())));
  await table.locator("body").screenshot({ path });
  await table.close();
}
