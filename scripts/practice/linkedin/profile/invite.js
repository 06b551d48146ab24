/** Invitations: which request is posted, and what the answer to it means. */

import { openInviteDialog } from "./invite-dialog.js";
import { legacyInvite, postConnect, sduiInvite, voyagerInvite } from "./invite-wire.js";
import { setRelation } from "./network.js";
import { post } from "./post.js";
import { settings, words } from "./settings.js";
import { showToast } from "./toast.js";

/** @typedef {import("../people.js").Person} Person */
/** @typedef {"profile" | "list"} Place */

/** @param {Person} person */
export function inviteHref({ vanity }) {
  return `/preload/custom-invite/?vanityName=${encodeURIComponent(vanity)}`;
}

/** @param {Person} person @param {string} note @param {Place} place */
function requestFor(person, note, place) {
  if (settings.connect === "legacy") return legacyInvite(person, note, crypto.randomUUID());
  const isServerRequest = place === "list" || settings.connect !== "voyager";
  if (note === "" && isServerRequest && !settings.isClassic) return sduiInvite(person, place);
  return voyagerInvite(person, note);
}

/** A stream is answered with 200 whatever is in it. @param {import("./post.js").Reply} reply */
function isInvited({ isAccepted, text }) {
  return isAccepted && !text.includes('"errors"');
}

/** @param {import("./post.js").Reply} reply */
function reasonOf({ text }) {
  return text.includes("CANT_RESEND_YET") ? words.resendTooEarly : words.refused;
}

/** @param {Person} person @param {string} note "" for none @param {Place} place */
async function sendInvitation(person, note, place) {
  const reply = await post(requestFor(person, note, place));
  const isSent = isInvited(reply);
  const tells = isSent ? settings.postsAfterInvite : settings.postsAfterRefusal;
  if (tells && !settings.isClassic) void post(postConnect(person, isSent));
  if (isSent) setRelation(person, "pending");
  showToast(isSent ? words.invited(person.firstName) : reasonOf(reply), isSent ? "good" : "bad");
}

/**
 * What Connect does: asks about a note first, unless nothing is asked here.
 *
 * @param {Person} person @param {Place} [place]
 */
export function askInvitation(person, place = "profile") {
  /** @param {string} note */
  const send = (note) => void sendInvitation(person, note, place);
  if (settings.connect === "direct" || place === "list") send("");
  else openInviteDialog(person, send);
}
