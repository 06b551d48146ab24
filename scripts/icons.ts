/** Draws `assets/icon.png` from `assets/icon.svg`. The build makes the other sizes from it. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "./browser/find";
import { root } from "./set-up.mjs";

const SIZE = 512;
const assets = join(root, "assets");

const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ executablePath: findBrowser(), args });
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  const svg = await readFile(join(assets, "icon.svg"), "utf8");
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
  );
  await writeFile(join(assets, "icon.png"), await page.screenshot({ omitBackground: true }));
  console.log("Drew assets/icon.png");
} finally {
  await browser.close();
}
