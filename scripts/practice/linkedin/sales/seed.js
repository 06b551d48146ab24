/**
 * The conversations that Sales Navigator begins with. Nothing here touches the page, so Node can
 * import it: the server answers with the same ones.
 */

import { newConversationId, newMessageId } from "../ids.js";
import { findPerson } from "../people.js";

/**
 * @typedef {object} Message
 * @property {string} id
 * @property {"MESSAGE" | "INMAIL" | "INVITATION"} type
 * @property {boolean} isMine
 * @property {string} body
 * @property {string} subject "" for none
 * @property {number} at epoch milliseconds
 */

/** @typedef {{ id: string, lead: string, isUnread: boolean, messages: Message[] }} Thread `lead`: a profile id */

const DAY = 24 * 60 * 60_000;

/** @typedef {[type: Message["type"], who: "me" | "lead", daysAgo: number, body: string, subject?: string]} Line */

/** @type {readonly { vanity: string, uuid: string, isUnread?: boolean, lines: readonly Line[] }[]} */
const STORIES = [
  {
    vanity: "amara-okafor-example",
    uuid: "6f1c6a52-6b0e-4c5a-9d3c-0d6c0b8f1a01",
    isUnread: true,
    lines: [
      [
        "INMAIL",
        "me",
        6,
        "Hello Amara, congratulations on the new clinics. How do you follow up on referrals today?",
        "Your three new clinics",
      ],
      ["INMAIL", "lead", 2, "Thanks Alex. By spreadsheet, I am afraid. Tell me more."],
    ],
  },
  {
    vanity: "hannah-weiss-example",
    uuid: "6f1c6a52-6b0e-4c5a-9d3c-0d6c0b8f1a02",
    lines: [
      ["INVITATION", "me", 12, "Hello Hannah, we met at the fair in Berlin. Shall we connect?"],
      ["MESSAGE", "lead", 11, "With pleasure. It was good to talk to you."],
      ["MESSAGE", "me", 9, "Likewise! Here is the summary I promised."],
    ],
  },
  {
    vanity: "david-cohen-example",
    uuid: "6f1c6a52-6b0e-4c5a-9d3c-0d6c0b8f1a03",
    lines: [
      [
        "INMAIL",
        "me",
        15,
        "Hello David, how do your schools keep in touch with parents?",
        "A question about your schools",
      ],
    ],
  },
];

/** @param {number} now epoch milliseconds @returns {Thread[]} the newest first */
export function seedThreads(now) {
  return STORIES.map(({ vanity, uuid, isUnread = false, lines }) => {
    const id = newConversationId(uuid);
    const messages = lines.map(([type, who, daysAgo, body, subject = ""], index) => {
      const at = now - daysAgo * DAY;
      const messageId = newMessageId(id, at, `1000${index}-004`);
      return { id: messageId, type, isMine: who === "me", body, subject, at };
    });
    return { id, lead: findPerson(vanity)?.id ?? "", isUnread, messages };
  });
}
