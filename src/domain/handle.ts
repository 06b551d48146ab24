/**
 * A handle is a prospect's address on one channel in one written form, so that the same person is
 * found however the address was typed. Keys look like `email:jane@acme.com`.
 *
 * An address with a plus tag keeps it and is also known without it, under a key of its own: mail to
 * `jane@acme.com` for a prospect stored as `jane+crm@acme.com` is a weak match, and the reverse.
 * Names are never handles.
 */
export type MatchStrength = "exact" | "weak";

const EMAIL = /^[^\s@<>"',;:()[\]\\]{1,64}@[^\s@<>"',;:()[\]\\]+\.[^\s@<>"',;:()[\]\\]{2,}$/;

/**
 * The address in lower case without `mailto:`, name, brackets and surrounding space; undefined when
 * the text holds no email address.
 */
export function normaliseEmail(text: string): string | undefined {
  const inBrackets = /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text;
  const withoutScheme = inBrackets
    .trim()
    .replace(/^mailto:/i, "")
    .replace(/\?.*$/, "");
  const address = withoutScheme.trim().toLowerCase();
  return address.length <= 254 && EMAIL.test(address) ? address : undefined;
}

function withoutTag(address: string): string {
  return address.replace(/\+[^@]*@/, "@");
}

/** The keys a prospect with this address is stored under. */
export function emailKeys(address: string): string[] {
  const bare = withoutTag(address);
  return bare === address ? [`email:${address}`] : [`email:${address}`, `email-untagged:${bare}`];
}

/** Where to look for the owner of a recipient address, best first. */
export function emailLookups(address: string): { key: string; strength: MatchStrength }[] {
  const bare = withoutTag(address);
  // One with and one without a tag may be the same person; two different tags may well not be.
  const other = bare === address ? `email-untagged:${bare}` : `email:${bare}`;
  return [
    { key: `email:${address}`, strength: "exact" },
    { key: other, strength: "weak" },
  ];
}

/** What a LinkedIn address or URN says about a person. */
export interface LinkedinHandle {
  /** `ACo…`, 39 characters, case-sensitive. */
  profileId?: string;
  /** The numeric member id. */
  member?: string;
  /** Sales Navigator's id, `ACw…`. */
  salesId?: string;
  /** The changeable part of the public address, decoded, in lower case. */
  vanity?: string;
  /** The address to open. */
  url?: string;
}

const PROFILE_ID = /^ACo[A-Za-z0-9_-]{36}$/;
const SALES_ID = /^ACw[A-Za-z0-9_-]{36}$/;

/**
 * Reads `https://xx.linkedin.com/in/…`, `/sales/lead/…` and LinkedIn URNs, also percent-encoded;
 * undefined when the text points to no person.
 */
export function parseLinkedin(text: string): LinkedinHandle | undefined {
  const trimmed = text.trim();
  if (/^urn(:|%3A)li(:|%3A)/i.test(trimmed)) return parseUrn(decode(trimmed));
  const url = parseUrl(trimmed);
  if (url === undefined || !/(^|\.)linkedin\.com$/i.test(url.hostname)) return undefined;
  const [area, page, lead] = url.pathname
    .split("/")
    .filter((part) => part !== "")
    .map(decode);
  if (area === "in" && page !== undefined) return fromProfilePage(page);
  if (area === "sales" && page === "lead" && lead !== undefined) return fromLeadPage(lead);
  return undefined;
}

function parseUrl(text: string): URL | undefined {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

function parseUrn(urn: string): LinkedinHandle | undefined {
  const member = /^urn:li:member:(\d{1,19})$/.exec(urn)?.[1];
  if (member !== undefined) return { member };
  const id =
    /:(AC[ow][A-Za-z0-9_-]{36})$/.exec(urn)?.[1] ??
    /\((AC[ow][A-Za-z0-9_-]{36})[,)]/.exec(urn)?.[1];
  return id === undefined ? undefined : fromId(id);
}

function fromId(id: string): LinkedinHandle | undefined {
  const member = memberOf(id);
  const numbered = member !== undefined && { member };
  if (PROFILE_ID.test(id))
    return { profileId: id, ...numbered, url: `https://www.linkedin.com/in/${id}/` };
  if (!SALES_ID.test(id)) return undefined;
  return { salesId: id, ...numbered, url: `https://www.linkedin.com/sales/lead/${id}` };
}

function fromProfilePage(page: string): LinkedinHandle | undefined {
  const byId = fromId(page);
  if (byId !== undefined) return byId;
  const vanity = page.toLowerCase().normalize("NFC");
  if (vanity === "me" || vanity === "edit" || vanity.length > 200) return undefined;
  return { vanity, url: `https://www.linkedin.com/in/${encodeURIComponent(vanity)}/` };
}

function fromLeadPage(lead: string): LinkedinHandle | undefined {
  return fromId(lead.split(",")[0] ?? "");
}

/** The second byte of an id: a profile's, or Sales Navigator's of the same layout. */
const KINDS = [0x2a, 0x2c];

/**
 * The member number inside an id: base64url of 29 bytes, `00` and the kind, six bytes big-endian, `01`,
 * and a tail that says nothing. Undefined for an id of another layout.
 */
function memberOf(id: string): string | undefined {
  if (!PROFILE_ID.test(id) && !SALES_ID.test(id)) return undefined;
  const bytes = atob(`${id.replaceAll("-", "+").replaceAll("_", "/")}=`);
  const codes = Array.from(bytes, (character) => character.charCodeAt(0));
  if (codes[0] !== 0 || !KINDS.includes(codes[1] ?? 0) || codes[8] !== 1) return undefined;
  return String(codes.slice(2, 8).reduce((sum, code) => sum * 256 + code, 0));
}

/** The keys a prospect with this LinkedIn handle is stored under, strongest first. */
export function linkedinKeys(handle: LinkedinHandle): string[] {
  const { profileId, member, salesId, vanity } = handle;
  return [
    ...(profileId === undefined ? [] : [`linkedin:id:${profileId}`]),
    ...(member === undefined ? [] : [`linkedin:member:${member}`]),
    ...(salesId === undefined ? [] : [`linkedin:sales:${salesId}`]),
    ...(vanity === undefined ? [] : [`linkedin:vanity:${vanity}`]),
  ];
}

/** What such a key says by itself; undefined for a conversation's. */
export function linkedinHandleOf(key: string): LinkedinHandle | undefined {
  const [, kind = "", value = ""] = /^linkedin:(\w+):(.+)$/.exec(key) ?? [];
  switch (kind) {
    case "id":
    case "sales":
      return fromId(value);
    case "member":
      return parseUrn(`urn:li:member:${value}`);
    case "vanity":
      return fromProfilePage(value);
    default:
      return undefined;
  }
}
