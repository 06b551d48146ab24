import { locale } from "~words/say";

/** "3, 4, 5" as the language writes a list. */
export function listOf(words: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: "unit", style: "short" }).format(words);
}
