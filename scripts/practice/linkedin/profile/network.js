/** Who is connected, and whose answer is awaited: the same for every page of a browser context. */

import { createSlice } from "../store.js";

/** @typedef {import("../people.js").Person} Person */
/** @typedef {"connected" | "pending" | "none"} Relation */

/** By vanity: those who asked to be connected before the pages were first opened. */
const INVITERS = ["david-cohen-example"];

/** @returns {{ relations: Record<string, Relation>, answered: string[] }} by profile id */
function seed() {
  return { relations: {}, answered: [] };
}

const slice = createSlice("network", seed);

/** @param {() => void} listener */
export function onNetworkChange(listener) {
  return slice.onChange(listener);
}

/** @param {Person} person @returns {Relation} */
export function relationTo({ id, degree }) {
  return slice.read().relations[id] ?? (degree === 1 ? "connected" : "none");
}

/** @param {Person} person @param {Relation} relation */
export function setRelation({ id }, relation) {
  slice.change(({ relations }) => {
    relations[id] = relation;
  });
}

/** As it is now, not as it was in the beginning. @param {Person} person @returns {Person["degree"]} */
export function degreeOf(person) {
  if (person.degree === 0) return 0;
  if (relationTo(person) === "connected") return 1;
  return person.degree === 1 ? 2 : person.degree;
}

/** Whether an invitation from this person waits for an answer. @param {Person} person */
export function isInviting(person) {
  const { answered } = slice.read();
  return INVITERS.includes(person.vanity) && !answered.includes(person.id);
}

/** @param {Person} person @param {boolean} isAccepted */
export function answerInvitation({ id }, isAccepted) {
  slice.change(({ relations, answered }) => {
    answered.push(id);
    if (isAccepted) relations[id] = "connected";
  });
}

/** The number an invitation to or from a person goes by. @param {Person} person */
export function invitationId({ member }) {
  return `74${String(member).padStart(17, "0")}`;
}
