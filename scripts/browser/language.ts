/**
 * The built extension in one language, whatever language the browser has: a copy of the build that
 * knows no other. `pseudo` is English with every message in brackets, with marks on its letters and
 * longer by a third: what stands outside of brackets was never translated, and what is cut was drawn
 * for English alone.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXTENSION_FOLDER } from "./launch";

export const LANGUAGES = ["en", "de", "pseudo"] as const;
export type Language = (typeof LANGUAGES)[number];

export const OPEN = "⟦";
export const CLOSE = "⟧";

type Messages = Record<string, { message: string }>;

/** A folder to launch; remove it afterwards. */
export async function buildIn(language: Language): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `rekindle-${language}-`));
  await cp(EXTENSION_FOLDER, folder, { recursive: true });
  const messages = await messagesOf(language);
  const own = language === "pseudo" ? "en" : language;
  await rm(join(folder, "_locales"), { recursive: true });
  await mkdir(join(folder, "_locales", own), { recursive: true });
  await writeFile(join(folder, "_locales", own, "messages.json"), JSON.stringify(messages));
  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  await writeFile(
    join(folder, "manifest.json"),
    JSON.stringify({ ...manifest, default_locale: own }),
  );
  return folder;
}

/** The messages as such a build has them. */
export async function messagesOf(language: Language): Promise<Messages> {
  const own = language === "pseudo" ? "en" : language;
  const path = join(EXTENSION_FOLDER, "_locales", own, "messages.json");
  const messages: Messages = JSON.parse(await readFile(path, "utf8"));
  if (language !== "pseudo") return messages;
  return Object.fromEntries(
    Object.entries(messages).map(([key, { message }]) => [
      key,
      { message: isKept(key) ? message : pseudo(message) },
    ]),
  );
}

/** The name is how our worker is found; the language is no text. */
const isKept = (key: string) => key === "language" || key.startsWith("extension");

const MARKED: Record<string, string> = { a: "á", e: "é", i: "í", o: "ó", u: "ú", n: "ñ", c: "ç" };

function pseudo(text: string): string {
  const marked = text.replace(/[aeiounc]/g, (letter) => MARKED[letter] ?? letter);
  const more = Math.ceil(text.replace(/\$\d/g, "").length / 3);
  return `${OPEN}${marked}${longer(more)}${CLOSE}`;
}

/** Long words, but none longer than there are: so many letters fit on any line. */
const LONG_WORD = 8;

function longer(count: number): string {
  const words = "~".repeat(count).match(new RegExp(`.{1,${LONG_WORD}}`, "g"));
  return words?.join(" ") ?? "";
}
