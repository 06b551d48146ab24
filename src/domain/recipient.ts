/**
 * Someone as a site names them. A site may know a person under several ids at once; all of them are
 * theirs, and whoever is looked for is looked for by each in turn. A name is for showing only.
 */
export interface Recipient {
  /** Normalised email address, or the strongest handle key (`linkedin:id:…`). */
  address: string;
  /** Further handle keys of the same person, strongest first. */
  also?: string[];
  name?: string;
}

/** A conversation, and who is in it beside the rep. More than one: a group. */
export interface Conversation {
  /** The site's id. */
  id: string;
  people: Recipient[];
}

const CONVERSATION = "linkedin:conversation:";

/** The handle key of a conversation with one person, by which that person is found. */
export function conversationKey(id: string): string {
  return `${CONVERSATION}${id}`;
}

/** The id of the conversation in such a key. */
export function idInKey(key: string): string | undefined {
  return key.startsWith(CONVERSATION) ? key.slice(CONVERSATION.length) : undefined;
}

export function addressesOf({ address, also = [] }: Recipient): string[] {
  return [address, ...also];
}

/** Whether one of their addresses is among these handle keys. A mail's address is no key by itself. */
export function hasKeyOf(recipient: Recipient, handleKeys: ReadonlySet<string>): boolean {
  return addressesOf(recipient).some(
    (address) => handleKeys.has(address) || handleKeys.has(`email:${address}`),
  );
}
