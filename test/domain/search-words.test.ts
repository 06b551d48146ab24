import { describe, expect, it } from "vitest";
import {
  allWordsOf,
  indexedNamesOf,
  indexedWordsOf,
  splitWords,
  tellingWordOf,
} from "~domain/search-words";

const CHLOE = {
  id: "prospect:chloe",
  name: "Chloé de la Cruz",
  company: "Northwind Traders Ltd.",
  email: "c.cruz@northwind.example",
  linkedinUrl: "https://www.linkedin.com/in/chloe-cruz-99/",
  handleKeys: ["email:c.cruz@northwind.example", "email:chloe@home.example"],
  stage: "new",
  createdAt: 0,
} as const;
const facts = { ...CHLOE, handleKeys: [...CHLOE.handleKeys] };

it("splits at all but letters and digits, without accents and in lower case", () => {
  expect(splitWords("Chloé O’Brien-Łucja, №2")).toEqual(["chloe", "o", "brien", "łucja", "2"]);
  expect(splitWords(" — ")).toEqual([]);
});

describe("the words in the index", () => {
  it("are all but the legal form and the ends of domains", () => {
    const left = allWordsOf(facts).filter((word) => !indexedWordsOf(facts).includes(word));
    expect(left).toEqual(["ltd", "example"]);
  });

  it.each([
    ["Ltd", ["jane", "ltd"]],
    ["Co Star GmbH & Co. KG", ["jane", "co", "star"]],
    ["Handels GmbH Nord", ["jane", "handels", "nord"]],
    ["", ["jane"]],
  ])("of a company called %j", (company, words) => {
    expect(indexedNamesOf({ name: "Jane", company })).toEqual(words);
  });

  it("keep a name that looks like a legal form", () => {
    expect(indexedNamesOf({ name: "Ag Co" })).toEqual(["ag", "co"]);
  });
});

describe("the word that tells most", () => {
  it.each([
    ["jane northwind", "northwind"],
    ["acme.example", "acme"],
    ["x.example", "x"],
    ["jane.doe@acme.example", "jane"],
    ["Acme Incorporated", "acme"],
    ["ltd", "ltd"],
    ["Dr. Wu", "dr"],
    ["", undefined],
    [" . ", undefined],
  ])("of %j is %j", (text, word) => {
    expect(tellingWordOf(text)).toBe(word);
  });

  it("is in the index of whoever has it", () => {
    for (const text of [
      "chloe cruz",
      "northwind.example",
      "c.cruz@northwind.example",
      CHLOE.company,
    ])
      expect(indexedWordsOf(facts)).toContain(tellingWordOf(text));
  });
});
