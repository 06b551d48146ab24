/**
 * Signs of messages that could not be written, because the disk was full or the database did not open:
 * in session memory, in the order in which they came, until they can be. Who was written to and when
 * stands there, and no word of the message. Whoever changes the list does it in turn (`serially`).
 */
import type { ConnectorId } from "~domain/channel";
import type { SendSign } from "~domain/pending-send";
import { hasKeyOf } from "~domain/recipient";

export interface UnwrittenSign {
  connector: ConnectorId;
  sign: SendSign;
}

const KEY = "unwrittenSigns";
/** Session memory holds ten megabytes, and a sign is at most some kilobytes. */
const MOST = 2_000;

export async function listUnwritten(): Promise<UnwrittenSign[]> {
  const stored: unknown = (await chrome.storage.session.get(KEY))[KEY];
  return isList(stored) ? stored : [];
}

/** At the end. Of too many the oldest drafts go first: they say least. */
export async function keepUnwritten({ connector, sign }: UnwrittenSign): Promise<void> {
  const list = [...(await listUnwritten()), { connector, sign: withoutSubject(sign) }];
  await setUnwritten(list.length > MOST ? withoutDrafts(list).slice(-MOST) : list);
}

export async function setUnwritten(list: readonly UnwrittenSign[]): Promise<void> {
  await chrome.storage.session.set({ [KEY]: list });
}

/** Whoever has one of these handle keys is in none of them any more; a message to others as well stays theirs. */
export async function forgetUnwritten(handleKeys: ReadonlySet<string>): Promise<void> {
  const list = await listUnwritten();
  const left = list.flatMap((one) => withoutThem(one, handleKeys) ?? []);
  if (left.some((one, index) => one !== list[index]) || left.length < list.length)
    await setUnwritten(left);
}

function withoutThem(
  unwritten: UnwrittenSign,
  handleKeys: ReadonlySet<string>,
): UnwrittenSign | undefined {
  const { connector, sign } = unwritten;
  if (!("recipients" in sign)) return unwritten;
  const recipients = sign.recipients.filter((one) => !hasKeyOf(one, handleKeys));
  if (recipients.length === sign.recipients.length) return unwritten;
  return recipients.length === 0 ? undefined : { connector, sign: { ...sign, recipients } };
}

/** Calls back at each change, until the returned function is called. */
export function watchUnwritten(onChange: () => void): () => void {
  const listener = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
    if (area === "session" && KEY in changes) onChange();
  };
  chrome.storage.onChanged.addListener(listener);
  return () => chrome.storage.onChanged.removeListener(listener);
}

function withoutDrafts(list: UnwrittenSign[]): UnwrittenSign[] {
  return list.filter(({ sign }) => sign.kind !== "draft-requested");
}

function withoutSubject(sign: SendSign): SendSign {
  if (!("subject" in sign)) return sign;
  const { subject: _, ...rest } = sign;
  return rest;
}

function isList(value: unknown): value is UnwrittenSign[] {
  return Array.isArray(value);
}
