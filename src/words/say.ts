/**
 * What the rep reads, in the rep's language. Chrome chooses the language and keeps the words, which
 * are in `assets/_locales`: no sentence of ours stands in the code. A message names its values by
 * place (`$1`), so that a translation may put them where its grammar wants them.
 */
import type english from "../../assets/_locales/en/messages.json";

export type MessageKey = keyof typeof english;

type StemOf<Key> = Key extends `${infer Stem}_other` ? Stem : never;
/** A message with a form for each kind of number: `…_one`, `…_other`, and what a language has besides. */
export type CountKey = StemOf<MessageKey>;

/** The message, with `values` for `$1`, `$2`… */
export function say(key: MessageKey, ...values: readonly (string | number)[]): string {
  return find(key, values) ?? key;
}

/** The message in the form for this number, which is its `$1`, written as the language writes numbers. */
export function sayCount(
  key: CountKey,
  count: number,
  ...more: readonly (string | number)[]
): string {
  const values = [sayNumber(count), ...more];
  return find(`${key}_${pluralRules().select(count)}`, values) ?? say(`${key}_other`, ...values);
}

/** Chrome has a message for whatever is in the files, and an empty string for anything else. */
function find(key: string, values: readonly (string | number)[]): string | undefined {
  return chrome.i18n.getMessage(key, values.map(String)) || undefined;
}

/** A number as the language writes it. */
export function sayNumber(count: number): string {
  numbers ??= new Intl.NumberFormat(locale());
  return numbers.format(count);
}

/**
 * How dates and numbers are written: as the rep's browser is set, when that is the language of the
 * words; otherwise as that language does.
 */
export function locale(): string {
  known ??= localeFor(say("language"), chrome.i18n.getUILanguage());
  return known;
}

function localeFor(language: string, browser: string): string {
  return browser === language || browser.startsWith(`${language}-`) ? browser : language;
}

let known: string | undefined;
let numbers: Intl.NumberFormat | undefined;
let plurals: Intl.PluralRules | undefined;

function pluralRules(): Intl.PluralRules {
  plurals ??= new Intl.PluralRules(locale());
  return plurals;
}

/** Forgets the language. A page has one for its life; tests have several. */
export function forgetLanguage(): void {
  known = undefined;
  numbers = undefined;
  plurals = undefined;
}
