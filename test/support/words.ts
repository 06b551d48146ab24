/** Chrome's words, out of the files it takes them from. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

type Messages = Record<string, { message: string } | undefined>;

/** All messages of a language. */
export function messagesOf(language: string): Messages {
  const file = join(import.meta.dirname, "../../assets/_locales", language, "messages.json");
  return JSON.parse(readFileSync(file, "utf8"));
}

/** `chrome.i18n` of a browser in this language, for example `en-GB`. */
export function fakeI18n(browser = "en-GB") {
  const messages = messagesOf(browser.split("-")[0] ?? browser);
  return {
    getUILanguage: () => browser,
    getMessage: (key: string, values: string | string[] = []) =>
      (messages[key]?.message ?? "").replace(/\$(\$|\d)/g, (_, place) =>
        place === "$" ? "$" : ([values].flat()[Number(place) - 1] ?? ""),
      ),
  };
}
