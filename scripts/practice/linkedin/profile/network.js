/**
 * Who is connected, and whose answer is awaited. Kept for the origin, so that every page of a
 * browser context agrees; a fresh context starts with nothing but what the people are.
 */

const KEY = "practice-linkedin-network";

/** @typedef {"connected" | "pending" | "none"} Relation */

/** @typedef {{ relations: Record<string, Relation>, answered: string[] }} Network */

/** @returns {Network} */
function read() {
  const kept = localStorage.getItem(KEY);
  return kept === null ? { relations: {}, answered: [] } : JSON.parse(kept);
}

/** @param {(network: Network) => void} change */
function write(change) {
  const network = read();
  change(network);
  localStorage.setItem(KEY, JSON.stringify(network));
}

/** @param {{ profileId: string, degree: 1 | 2 | 3 }} person @returns {Relation} */
export function relationTo({ profileId, degree }) {
  return read().relations[profileId] ?? (degree === 1 ? "connected" : "none");
}

/** @param {{ profileId: string }} person @param {Relation} relation */
export function setRelation({ profileId }, relation) {
  write(({ relations }) => {
    relations[profileId] = relation;
  });
}

/** @param {{ profileId: string, degree: 1 | 2 | 3 }} person */
export function degreeOf(person) {
  const isConnected = relationTo(person) === "connected";
  if (isConnected) return 1;
  return person.degree === 1 ? 2 : person.degree;
}

/** Whether an invitation that came in was accepted or ignored. @param {{ profileId: string }} person */
export function isAnswered({ profileId }) {
  return read().answered.includes(profileId);
}

/** @param {{ profileId: string }} person */
export function markAnswered({ profileId }) {
  write(({ answered }) => {
    answered.push(profileId);
  });
}

/** The number an invitation goes by. @param {{ member: number }} person */
export function invitationId({ member }) {
  return `74${String(member).padStart(17, "0")}`;
}
