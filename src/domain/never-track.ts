/** Whom the rep does not want to be looked at: addresses, and domains with everybody in them. */
import { normaliseEmail } from "./handle";

const DOMAIN =
  /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/** An entry as it is stored: an address or a domain in lower case, `@` before a domain left out. Undefined for neither. */
export function normaliseNeverTrack(typed: string): string | undefined {
  const text = typed.trim().toLowerCase().normalize("NFC").replace(/^@/, "");
  if (text.includes("@")) return normaliseEmail(text);
  const domain = inAscii(text);
  return domain !== undefined && DOMAIN.test(domain) ? text : undefined;
}

/** Whether a string is an entry as it is stored. */
export function isNeverTrackEntry(text: string): boolean {
  return normaliseNeverTrack(text) === text;
}

/** The entry an email address falls under; undefined for none, and for what is no email address. */
export function neverTracked(address: string, entries: readonly string[]): string | undefined {
  const email = normaliseEmail(address);
  if (email === undefined || entries.length === 0) return undefined;
  const { name = "", domain } = partsOf(email);
  // With a tag or without, it is the same mailbox.
  const isOfName = (own: string) => own === name || own === name.replace(/\+.*$/, "");
  return entries.find((entry) => {
    const own = partsOf(entry);
    if (own.name !== undefined) return isOfName(own.name) && own.domain === domain;
    return domain === own.domain || domain.endsWith(`.${own.domain}`);
  });
}

function partsOf(text: string): { name?: string; domain: string } {
  const sign = text.lastIndexOf("@");
  const written = text.slice(sign + 1);
  const domain = inAscii(written) ?? written;
  return sign < 0 ? { domain } : { name: text.slice(0, sign), domain };
}

/**
 * A domain as computers write it: `zürich.example` is `xn--zrich-kva.example`, and either may stand in an
 * address. Undefined for what has anything else in it.
 */
function inAscii(domain: string): string | undefined {
  if (/^[a-z0-9.-]*$/.test(domain)) return domain;
  if (/[\s/?#@:[\]\\%]/.test(domain) || !URL.canParse(`https://${domain}/`)) return undefined;
  return new URL(`https://${domain}/`).hostname;
}
