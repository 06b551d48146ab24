/**
 * A page of ours asks the tab in front whom it shows; the site's content script answers from what is
 * on screen at that moment. It reads when it is asked, and nothing is kept of the answer.
 */
import * as v from "valibot";
import { CONNECTOR_IDS, type ConnectorId } from "~domain/channel";
import { keySchema, linkSchema } from "./people";
import { WHO_IS_THIS } from "./questions";

const words = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(300));

const PersonSchema = v.strictObject({
  kind: v.literal("person"),
  /** What shows them: a page of theirs, a conversation, a thread of mails, or a mail being written. */
  where: v.picklist(["profile", "conversation", "lead", "thread", "compose"]),
  /** Handle keys, strongest first (`domain/handle.ts`). */
  keys: v.pipe(v.array(keySchema), v.minLength(1), v.maxLength(10)),
  /** In a mail that names nobody, the address. */
  name: words,
  /** What they say of themselves below their name. */
  title: v.exactOptional(words),
  company: v.exactOptional(
    v.strictObject({
      name: words,
      /** False when it was taken from the headline, or may be a school. */
      isSure: v.boolean(),
    }),
  ),
  /** Address of the profile, with its public name where that is known. */
  url: v.exactOptional(linkSchema),
});
export type ShownPerson = v.InferOutput<typeof PersonSchema>;

export const ShownSchema = v.variant("kind", [
  PersonSchema,
  /** Those a mail is from or goes to, the likeliest to be meant first. */
  v.strictObject({
    kind: v.literal("people"),
    people: v.pipe(v.array(PersonSchema), v.minLength(2), v.maxLength(10)),
  }),
  /** A conversation with several people: nobody in particular. */
  v.strictObject({ kind: v.literal("group") }),
  /** The rep's own profile. */
  v.strictObject({ kind: v.literal("self") }),
]);
export type Shown = v.InferOutput<typeof ShownSchema>;

const TIME_LIMIT = 4_000;

/** The tab in front: for a side panel the one beside it, whichever window the rep is in. */
export function inFront(isPanel: boolean): chrome.tabs.QueryInfo {
  return { active: true, ...(isPanel ? { currentWindow: true } : { lastFocusedWindow: true }) };
}

const SITES: Record<ConnectorId, string> = {
  gmail: "https://mail.google.com/",
  linkedin: "https://www.linkedin.com/",
};

/** Whose page this is; undefined for any other. */
export function siteOf(url: string | undefined): ConnectorId | undefined {
  return CONNECTOR_IDS.find((site) => url?.startsWith(SITES[site]));
}

/** Undefined when the tab in front shows nobody, or is of no site that Rekindle reads. */
export async function askWhoIsThis(isPanel = false): Promise<Shown | undefined> {
  const [tab] = await chrome.tabs.query(inFront(isPanel));
  if (tab?.id === undefined || siteOf(tab.url) === undefined) return undefined;
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, TIME_LIMIT));
  const parsed = v.safeParse(ShownSchema, await Promise.race([ask(tab.id), late]));
  return parsed.success ? parsed.output : undefined;
}

async function ask(tabId: number): Promise<unknown> {
  try {
    return await chrome.tabs.sendMessage(tabId, { name: WHO_IS_THIS });
  } catch (error) {
    // No script there: a tab that was open before the update, or a page without one.
    if (error instanceof Error) return undefined;
    throw error;
  }
}
