/** Files for the tour: a list as a fair sends it afterwards, and what is downloaded. */
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";

const FIRST = ["Ada", "Bruno", "Carla", "Dario", "Edith", "Farid", "Greta", "Hugo"];
const LAST = ["Almond", "Birch", "Clover", "Dogwood", "Elder", "Fern", "Gorse", "Hazel", "Iris"];
const TRADES = ["Robotics", "Logistics", "Foods", "Energy", "Health"];

/** Rows of visitors that nobody knows yet, no two with one name. At most 648. */
export function visitors(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const first = FIRST[index % FIRST.length];
    const last = LAST[Math.floor(index / FIRST.length) % LAST.length];
    const born = LAST[Math.floor(index / (FIRST.length * LAST.length)) % LAST.length];
    const name = last === born ? last : `${last}-${born}`;
    const trade = TRADES[index % TRADES.length];
    return `${first},${name},${first?.toLowerCase()}@fair${index}.example,${last} ${trade},Buyer`;
  });
}

const HEAD = "First name,Last name,Email,Company,Job title";

export const listOf = (rows: readonly string[]): string => [HEAD, ...rows].join("\r\n");

/** A real file on the disk. Returns its path; the system clears it away. */
export async function putFile(name: string, text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "rekindle-tour-")), name);
  await writeFile(path, text);
  return path;
}

/** What a press of a button downloads: its name, its text, and where it is. */
export async function downloadFrom(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).first().click(),
  ]);
  const path = await download.path();
  return { name: download.suggestedFilename(), path, text: await readFile(path, "utf8") };
}
