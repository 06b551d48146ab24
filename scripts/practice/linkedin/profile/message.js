/** The Message control of a profile. */

import { profileUrn } from "../ids.js";
import { composeOptionUrl } from "./invite-wire.js";

/** @typedef {import("../people.js").Person} Person */

/** @param {Person} person */
export function messageHref({ id }) {
  const query = new URLSearchParams({
    profileUrn: profileUrn(id),
    recipient: id,
    screenContext: "NON_SELF_PROFILE_VIEW",
    interop: "msgOverlay",
  });
  return `/messaging/compose/?${query}`;
}

/** Asks the server how this person may be written to, then opens a bubble. @param {Person} person */
export async function startMessage(person) {
  const headers = { accept: "application/vnd.linkedin.normalized+json+2.1" };
  const asked = fetch(composeOptionUrl(person), { headers });
  const { openBubble } = await import("../messaging/bubbles.js");
  await asked.catch(() => undefined);
  openBubble(person.id);
}
