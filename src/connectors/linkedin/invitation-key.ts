import { addressesOf, type Recipient } from "~domain/recipient";

const DAY = 24 * 60 * 60_000;

/**
 * The name of an invitation, the same on the screen and in every form of the request: nobody is invited
 * twice in a day. By the member's number where that is known, which all of them agree on.
 */
export function invitationKey(person: Recipient, at: number): string {
  const member = addressesOf(person).find((key) => key.startsWith("linkedin:member:"));
  return `invitation:${member ?? person.address}:${Math.floor(at / DAY)}`;
}
