/**
 * Uses the messaging of the practice LinkedIn as a person would. Helpers that are about a conversation
 * take it, or the page for the one that is open, in whichever realm it is.
 */

export * from "./messaging/extras";
export * from "./messaging/open";
export * from "./messaging/receive";
export * from "./messaging/send";
export { conversationOf, eventOf, inMessenger, type Target } from "./messaging/target";
