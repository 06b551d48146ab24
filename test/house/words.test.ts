/** Every language has the same messages, with the same values in them, and the code uses all of them. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSources } from "../support/sources";
import { messagesOf } from "../support/words";

const LANGUAGES = readdirSync(new URL("../../assets/_locales", import.meta.url));
const ENGLISH = messagesOf("en");
const FORMS = /_(zero|one|two|few|many|other)$/;

const valuesOf = (text = "") => [...new Set(text.match(/\$\d/g))].sort();
const stemsOf = (language: string) => [
  ...new Set(Object.keys(messagesOf(language)).map((key) => key.replace(FORMS, ""))),
];

describe.each(LANGUAGES)("%s", (language) => {
  const messages = messagesOf(language);

  it("says all there is to say, and nothing else", () => {
    expect(stemsOf(language).sort()).toEqual(stemsOf("en").sort());
  });

  it("has every form of a count that the language tells apart", () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const counted = Object.keys(messages).filter((key) => key.endsWith("_other"));
    const missing = counted.flatMap((key) =>
      pluralCategories.map((form) => key.replace(FORMS, `_${form}`)),
    );
    expect(missing.filter((key) => messages[key] === undefined)).toEqual([]);
  });

  it("puts the same values into each", () => {
    const other = Object.entries(messages).filter(([key, one]) => {
      const [own, english] = [valuesOf(one?.message), valuesOf(ENGLISH[key]?.message)];
      // "One person" needs no number.
      const needed = key.endsWith("_one") ? english.filter((value) => value !== "$1") : english;
      const known = key.endsWith("_one") ? [...english, "$1"] : english;
      return !needed.every((v) => own.includes(v)) || !own.every((v) => known.includes(v));
    });
    expect(other.map(([key]) => key)).toEqual([]);
  });

  it("leaves nothing empty", () => {
    const empty = Object.entries(messages).filter(([, one]) => one?.message.trim() === "");
    expect(empty.map(([key]) => key)).toEqual([]);
  });
});

it("the code uses every message", () => {
  const code = readSources()
    .map(({ text }) => text)
    .join("\n");
  const unused = stemsOf("en").filter((key) => !code.includes(`"${key}"`));
  // In the manifest, which is no code.
  expect(unused).toEqual(["extensionDescription", "extensionName"]);
});
