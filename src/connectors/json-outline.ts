/**
 * The shape of a request that was not understood, for whoever mends the reader: types and positions,
 * and of texts nothing but whether they are one of the site's own short marks. It can be shown and
 * copied without giving anything away.
 */
const LONGEST = 2_000;
const DEEPEST = 14;

/** `[_,[[n,[thread-a:,{1:s}]]],…]`: `_` null, `n` number, `b` boolean, `s` text, `×3` three alike. */
export function jsonOutline(body: Uint8Array | undefined): string {
  if (body === undefined) return "no body";
  const text = new TextDecoder().decode(body);
  try {
    return cut(outlineOf(JSON.parse(text), 0));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return `not JSON, ${body.byteLength} bytes, begins ${outlineOfText(text.slice(0, 1))}`;
  }
}

function cut(outline: string): string {
  return outline.length > LONGEST ? `${outline.slice(0, LONGEST)}…` : outline;
}

function outlineOf(value: unknown, depth: number): string {
  if (value === null) return "_";
  if (typeof value === "string") return outlineOfText(value);
  if (typeof value === "number") return "n";
  if (typeof value !== "object") return "b";
  if (depth > DEEPEST) return "…";
  if (Array.isArray(value)) {
    return `[${alike(value.map((item: unknown) => outlineOf(item, depth + 1)))}]`;
  }
  const entries = Object.entries(value).map(
    ([key, item]) => `${isOwnName(key) ? key : "k"}:${outlineOf(item, depth + 1)}`,
  );
  return `{${alike(entries)}}`;
}

/** A position, or one of the names by which LinkedIn's requests are read; any other may be a person's word. */
function isOwnName(key: string): boolean {
  return /^\d{1,4}$/.test(key) || OWN_NAMES.has(key);
}

const OWN_NAMES = new Set(
  "message body text attributes renderContentUnions conversationUrn hostRecipientUrns originToken mailboxUrn trackingId invitee inviteeUnion memberProfile customMessage inviteeUrn memberUrn memberId profileId serverRequest requestedArguments payload createMessageRequest recipients threadId subject messageUrn entities patch".split(
    " ",
  ),
);

/** Marks such as `^pfg`, the kind of an id, a sign of punctuation; anything else is `s`. */
function outlineOfText(text: string): string {
  if (/^[\^~][a-z_]{1,16}$/.test(text)) return text;
  const kind = /^(?:#?(?:msg|thread)-[a-z]:|urn:li:[A-Za-z_]{1,40}:)/.exec(text)?.[0];
  return kind ?? (/^[<[{)]$/.test(text) ? text : "s");
}

function alike(parts: string[]): string {
  const runs: { part: string; count: number }[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last?.part === part) last.count += 1;
    else runs.push({ part, count: 1 });
  }
  return runs.map(({ part, count }) => (count === 1 ? part : `${part}×${count}`)).join(",");
}
