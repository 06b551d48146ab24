/** What a mailbox consists of, and the conversations of stories.js as one to start with. */

import { legacyId, newMessageId, newThreadId, serverNumber } from "./ids.js";
import { PEOPLE, STRANGERS } from "./people.js";
import { STORIES } from "./stories.js";

/** @typedef {import("./wire.js").Address} Address */
/**
 * @typedef {object} Message
 * @property {string} id `msg-a:r…` for ours, `msg-f:…` for theirs
 * @property {string} legacyId "" until the server took the message
 * @property {Address} from
 * @property {readonly Address[]} to
 * @property {readonly Address[]} cc
 * @property {readonly Address[]} bcc
 * @property {number} at epoch milliseconds
 * @property {string} text
 * @property {boolean} isUnread
 * @property {number} [scheduledAt] epoch milliseconds
 * @property {boolean} [isDraft]
 * @property {boolean} [isQueued] waits for a connection
 * @property {boolean} [isSpam]
 * @property {string} [subject] of a draft, where it may differ from the thread's
 * @property {import("./drafts.js").ReplyTo} [replyTo] of a draft
 * @property {import("./drafts.js").AnswerKind} [answer] of a draft
 * @property {boolean} [isConfidential]
 * @property {boolean} [hasInvitation]
 * @property {readonly string[]} [links]
 * @property {string} [quote]
 */
/**
 * @typedef {object} Thread
 * @property {string} id
 * @property {string} legacyId "" until the server took its first message
 * @property {string} subject
 * @property {Message[]} messages oldest first
 * @property {boolean} [isArchived]
 */

/** @param {string} email @returns {Address} */
function known(email) {
  const person = [...PEOPLE, ...STRANGERS].find((one) => one.email === email);
  return { email, name: person?.name ?? "" };
}

/**
 * @param {number} now epoch milliseconds
 * @param {Address} me
 * @returns {Thread[]}
 */
export function seedThreads(now, me) {
  return STORIES.map((story, storyIndex) => {
    const people = story.with.map(known);
    const messages = story.lines.map(([age, author, text], lineIndex) => {
      const isMine = author === "";
      const at = now - age;
      const number = serverNumber(at, storyIndex * 7919 + lineIndex * 104_729);
      return {
        id: isMine ? newMessageId() : `msg-f:${number}`,
        legacyId: legacyId(number),
        from: isMine ? me : known(author),
        to: isMine ? people.slice(0, 1) : [me],
        cc: people.slice(1),
        bcc: [],
        at,
        text,
        isUnread: story.isUnread === true && lineIndex === story.lines.length - 1,
      };
    });
    const first = messages[0]?.legacyId ?? "";
    const isOurs = messages[0]?.from.email === me.email;
    const id = isOurs ? newThreadId() : `thread-f:${BigInt(`0x${first}`)}`;
    return { id, legacyId: first, subject: story.subject, messages };
  });
}
