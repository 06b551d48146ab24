import { expect, it } from "vitest";
import { ago } from "~words/ago";
import { sizeWords } from "~words/size";

it.each([
  [0, "0 kB"],
  [1, "1 kB"],
  [840_100, "841 kB"],
  [12_340_000, "12.3 MB"],
])("%d bytes are %s", (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

it.each([
  [-HOUR, "now"],
  [0, "now"],
  [59_999, "now"],
  [MINUTE, "1 minute ago"],
  [12 * MINUTE + 30_000, "12 minutes ago"],
  [HOUR, "1 hour ago"],
  [24 * HOUR - 1, "23 hours ago"],
  [40 * HOUR, "1 day ago"],
  [240 * HOUR, "10 days ago"],
])("%d ms are %s", (passed, words) => {
  expect(ago(10 * 24 * HOUR, 10 * 24 * HOUR + passed)).toBe(words);
});
