import type { Part } from "../part";

/** Profile pages and invitations. */
export const profilePart: Part = {};
