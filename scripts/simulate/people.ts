/** Made-up people, when they turn up, and how they answer. */
import type { NewProspect } from "../../src/messages/contract";
import type { Random } from "./random";

export type Origin = "fair" | "cold-email" | "linkedin" | "inbound" | "referral" | "by-hand";

export interface Person {
  name: string;
  origin: Origin;
  /** When they turn up, by the true time. */
  at: number;
  /** Who showed interest by themselves is written down at once, whoever else at the next work. */
  isInterested: boolean;
  /** How likely a touch brings an answer. */
  willing: number;
  known: NewProspect;
}

const DAY = 24 * 60 * 60_000;
const FAIR = 52;
const ZONES = ["Europe/London", "America/Los_Angeles", "Asia/Singapore", "America/New_York"];

/** In the order in which they turn up. A fair brings 52 at once, or an eighth of a smaller number. */
export function makePeople(random: Random, count: number, from: number, until: number): Person[] {
  const fair = Math.min(FAIR, Math.floor(count / 8));
  const fairAt = from + 15 * DAY;
  return Array.from({ length: count }, (_, index) => {
    const isFair = index < fair;
    const origin = isFair ? "fair" : random.weighted(ORIGINS);
    // Many in the first quarter, so that there is enough to do for the rest.
    const share = random.chance(0.4) ? random.next() / 4 : random.next() * 0.95;
    const at = isFair ? fairAt : Math.floor(from + share * (until - from));
    return makePerson(random, index, origin, at);
  }).toSorted((a, b) => a.at - b.at);
}

const ORIGINS: Record<Origin, number> = {
  fair: 0,
  "cold-email": 3,
  linkedin: 3,
  inbound: 4,
  referral: 2,
  "by-hand": 0.5,
};
const CADENCES: Partial<Record<Origin, string>> = {
  fair: "imported-list",
  "cold-email": "cold-email",
  linkedin: "linkedin",
  inbound: "fresh-lead",
  "by-hand": "by-hand",
};

function makePerson(random: Random, index: number, origin: Origin, at: number): Person {
  const isInterested = origin === "inbound";
  const cadenceId = CADENCES[origin];
  const hasZone = random.chance(0.25);
  const known: NewProspect = {
    name: `Person No${index}`,
    company: `Company ${index}`,
    ...(origin !== "linkedin" && { email: `person${index}@company${index}.example` }),
    ...((origin === "linkedin" || random.chance(0.4)) && {
      linkedinUrl: `https://www.linkedin.com/in/person-no${index}/`,
    }),
    ...(origin === "fair" && { source: "Trade show Berlin 2026" }),
    ...(cadenceId !== undefined && { cadenceId }),
    ...(hasZone && { theirZone: random.pick(ZONES) }),
    ...(isInterested && { interestedAt: at }),
  };
  const willing = random.chance(0.45) ? 0 : random.next() * (isInterested ? 0.6 : 0.35);
  return { name: known.name, origin, at, isInterested, willing, known };
}
