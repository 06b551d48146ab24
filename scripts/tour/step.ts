/** A step of the tour, and how it tells what it saw. */
import type { Page } from "playwright-core";
import type { Stage } from "./stage";

export interface Scene extends Stage {
  /** In a tab of its own. It stays open, and changes by itself. */
  popup: Page;
  /** Takes a picture, named after the step and this. */
  shoot(page: Page, what: string): Promise<void>;
}

export interface TourStep {
  title: string;
  run(scene: Scene): Promise<void>;
}

export function say(text: string): void {
  console.log(`   ${text}`);
}

export function check(what: string, isTrue: boolean): void {
  if (!isTrue) throw new Error(`Expected: ${what}.`);
}

export function dateOf(at: number | undefined): string {
  return at === undefined
    ? "nothing scheduled"
    : new Date(at).toISOString().slice(0, 16).replace("T", " ");
}
