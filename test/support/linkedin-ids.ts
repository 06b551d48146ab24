/** Ids laid out as LinkedIn's are, of members, conversations and messages that do not exist. */

/** `ACo…`: base64url of `00 2a`, the member in six bytes, `01` and twenty bytes that say nothing. */
export function profileIdOf(member: number, tail: readonly number[] = []): string {
  return encode(0x2a, member, tail);
}

/** `ACw…`, Sales Navigator's id; the same layout under another first byte. */
export function salesIdOf(member: number, tail: readonly number[] = []): string {
  return encode(0x2c, member, tail);
}

function encode(kind: number, member: number, tail: readonly number[]): string {
  const bytes = Buffer.alloc(29);
  bytes[1] = kind;
  bytes.writeUIntBE(member, 2, 6);
  bytes[8] = 1;
  for (let i = 0; i < 20; i++) bytes[9 + i] = tail[i] ?? (i * 37 + 11) % 256;
  return bytes.toString("base64url");
}

/** The number of a conversation stands in the end of its uuid. */
function threadOf(conversation: number): string {
  return `0f1e2d3c-4b5a-6978-8796-${String(conversation).padStart(12, "0")}_100`;
}

/** `2-` and base64 of the conversation's uuid. */
export function conversationIdOf(conversation: number): string {
  return `2-${btoa(threadOf(conversation))}`;
}

/** `2-` and base64 of when it was written, a few digits that say nothing, and the conversation. */
export function messageIdOf(at: number, conversation: number): string {
  return `2-${btoa(`${at}b12345-100&${threadOf(conversation)}`)}`;
}

export const profileUrn = (id: string): string => `urn:li:fsd_profile:${id}`;

export function conversationUrn(mailbox: string, conversation: number): string {
  return `urn:li:msg_conversation:(${profileUrn(mailbox)},${conversationIdOf(conversation)})`;
}

export function messageUrn(mailbox: string, at: number, conversation: number): string {
  return `urn:li:msg_message:(${profileUrn(mailbox)},${messageIdOf(at, conversation)})`;
}
