import type { Channel } from "./channel";
import type { ProspectId } from "./ids";
import type { Standing } from "./standing";

export const STAGES = ["new", "in-conversation", "meeting", "proposal"] as const;
/** Where the prospect stands with the rep. */
export type Stage = (typeof STAGES)[number];

/** What the rep knows of a person, as far as it does not follow from the event log. */
export interface ProspectFacts {
  id: ProspectId;
  name: string;
  company?: string;
  /** Position, or what they say of themselves ("Head of Operations at Acme"). */
  title?: string;
  /** Email address as typed, trimmed and in lower case. */
  email?: string;
  /** `https://www.linkedin.com/in/…` or `/sales/lead/…`. */
  linkedinUrl?: string;
  /** Every key under which a message can find this prospect; see `handle.ts`. */
  handleKeys: string[];
  /** Where the prospect came from ("Trade show Berlin 2026"). */
  source?: string;
  stage: Stage;
  /** What the rep wants to remember, in their own words. */
  notes?: string;
  /** In the rep's own words, each once, in the order of the alphabet. */
  tags?: string[];
  /** The cadence chosen for this person, or `by-hand`; absent when source and stage decide. */
  cadenceId?: string;
  /** Where they are, as an IANA time zone, if the rep knows. */
  theirZone?: string;
  /** Epoch milliseconds. */
  createdAt: number;
  /** When the prospect showed interest, if that was before the rep added them. Epoch milliseconds. */
  interestedAt?: number;
  /** Prospects of whom the rep has said that they are somebody else, so that it is not asked again. */
  notSameAs?: ProspectId[];
  /** Prospects whom a list has named as the same person: one row had an address of each. */
  maybeSameAs?: ProspectId[];
}

/** One row per person: the facts, and what the event log says about them. */
export type Prospect = ProspectFacts & Standing;

/** The channel a prospect can be written to first, for a row that has no touch yet. */
export function firstChannel(prospect: ProspectFacts): Channel | undefined {
  if (prospect.email !== undefined) return "email";
  return prospect.linkedinUrl === undefined ? undefined : "linkedin";
}

const EMAIL_KEY = "email:";

/** Every address they write from, the one that is shown first: whoever was two has more than one. */
export function emailsOf({ email, handleKeys }: Pick<ProspectFacts, "email" | "handleKeys">) {
  const known = handleKeys
    .filter((key) => key.startsWith(EMAIL_KEY))
    .map((key) => key.slice(EMAIL_KEY.length));
  return [...new Set(email === undefined ? known : [email, ...known])];
}
