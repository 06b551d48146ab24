/**
 * Sales Navigator's requests: addresses and bodies as its own pages write them. Nothing here
 * touches the page, so Node can import it.
 */

const API = "/sales-api";

/** How a lead was come upon; a part of every address and URN of a lead. */
const AUTH_TYPE = "NAME_SEARCH";

/**
 * Four letters that stand for how the lead was found, the same for one lead every time.
 *
 * @param {{ member: number }} lead
 */
export function leadToken({ member }) {
  const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  const steps = [member, Math.floor(member / 7), Math.floor(member / 131), member * 3];
  return steps.map((step) => letters.charAt(step % letters.length)).join("");
}

/** @param {{ member: number, salesId: string }} lead */
export function leadPath(lead) {
  return `/sales/lead/${lead.salesId},${AUTH_TYPE},${leadToken(lead)}`;
}

/** @param {{ member: number, salesId: string }} lead */
export function leadUrn(lead) {
  return `urn:li:fs_salesProfile:(${lead.salesId},${AUTH_TYPE},${leadToken(lead)})`;
}

/** @returns {string} sixteen characters, each one byte of noise */
function newTrackingId() {
  return String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)));
}

/**
 * A new message names its lead, an answer only the thread, unless `recipients` are given too.
 *
 * @param {{ text: string, subject?: string, recipients?: readonly string[], threadId?: string }} message
 */
export function createMessage({ text, subject = "", recipients, threadId }) {
  return {
    url: `${API}/salesApiMessageActions?action=createMessage`,
    body: JSON.stringify({
      createMessageRequest: {
        body: text,
        ...(subject === "" ? {} : { subject }),
        ...(recipients === undefined ? {} : { recipients }),
        ...(threadId === undefined ? {} : { threadId }),
        copyToCrm: false,
        trackingId: newTrackingId(),
      },
    }),
  };
}

/** @param {{ salesId: string }} lead */
export function connectToLead({ salesId }, note = "") {
  return {
    url: `${API}/salesApiConnection?action=connectV2`,
    body: JSON.stringify({ member: salesId, message: note }),
  };
}

/** @param {number} before epoch milliseconds */
export function threadsUrl(before) {
  const decoration = encodeURIComponent("(id,participants,messages,unreadMessageCount)");
  const list = `count=20&filter=INBOX&pageStartsAt=${before}&q=filter`;
  return `${API}/salesApiMessagingThreads?decoration=${decoration}&${list}`;
}
