/**
 * Text into recipients: an address, a name with one, or a contact group. A group is one recipient
 * on screen, without an address, and as many as it has members in the request.
 */

import { options } from "./options.js";
import { findName, GROUP_MEMBERS, suggestPerson } from "./people.js";

/** @typedef {import("./wire.js").Address} Address */
/** @typedef {{ email: string, name: string, members?: readonly string[] }} Recipient */

/** @param {string} email */
export function isAddress(email) {
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(email);
}

/** @param {string} text `a@b.example`, `Name <a@b.example>`, how either begins, or `group:Name` */
export function parseRecipient(text) {
  const group = /^\s*group:\s*(.+?)\s*$/.exec(text)?.[1];
  if (group !== undefined) return { email: "", name: group, members: groupMembers() };
  const named = /^(.*)<([^<>]*)>$/.exec(text.trim());
  const email = (named?.[2] ?? text).trim();
  const name = (named?.[1] ?? "").trim().replace(/^"|"$/g, "");
  if (isAddress(email)) return { email, name: name || findName(email) };
  return suggestPerson(email) ?? { email, name };
}

function groupMembers() {
  return options.group?.split(",").map((email) => email.trim()) ?? GROUP_MEMBERS;
}

/** @param {readonly Recipient[]} recipients @returns {Address[]} groups spread out */
export function toAddresses(recipients) {
  return recipients.flatMap(({ email, name, members }) => {
    if (members === undefined) return [{ email, name }];
    return members.map((member) => ({ email: member, name: findName(member), group: name }));
  });
}

/** The reverse, for a compose that is opened again. @param {readonly Address[]} addresses */
export function fromAddresses(addresses) {
  /** @type {Recipient[]} */
  const recipients = [];
  for (const { email, name, group } of addresses) {
    const known = recipients.find((one) => one.members !== undefined && one.name === group);
    if (group === undefined) recipients.push({ email, name });
    else if (known === undefined) recipients.push({ email: "", name: group, members: [email] });
    else known.members = [...(known.members ?? []), email];
  }
  return recipients;
}
