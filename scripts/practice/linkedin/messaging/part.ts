import type { Part } from "../part";

/** Messaging, full page and bubbles. */
export const messagingPart: Part = {};
