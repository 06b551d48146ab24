/** A prospect's tags: the rep's own words, each once whatever its case, in the order of the alphabet. */

/** Of one person; whoever was two may have more. */
export const MOST_TAGS = 50;

const BY_LETTERS = new Intl.Collator("en", { numeric: true });

/** The first spelling of several counts. */
export function tidyTags(typed: readonly string[]): string[] {
  const tags = new Map<string, string>();
  for (const text of typed) {
    const tag = text.trim();
    const name = nameOf(tag);
    if (tag !== "" && !tags.has(name)) tags.set(name, tag);
  }
  return [...tags.values()].sort(BY_LETTERS.compare);
}

export function withoutTag(tags: readonly string[], tag: string): string[] {
  return tags.filter((one) => nameOf(one) !== nameOf(tag));
}

const nameOf = (tag: string) => tag.trim().normalize("NFC").toLowerCase();
