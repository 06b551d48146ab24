/** The conversations of a fresh browser. Ids are made from their times, as the real ones are. */

import { newConversationId, newMessageId } from "../ids.js";
import { findPerson, isOtherAccount, ME } from "../people.js";

/** @typedef {import("./wire.js").RenderContent} RenderContent */
/**
 * @typedef {object} Message
 * @property {string} key what the page knows it by, from before it has an id
 * @property {string | null} id the server's
 * @property {string | null} token the client's own; null on what came from elsewhere
 * @property {string} from a profile id, or a company's URN
 * @property {string} text
 * @property {number} at epoch milliseconds
 * @property {"sending" | "sent" | "failed"} state
 * @property {readonly RenderContent[]} [render]
 * @property {readonly import("./wire.js").Mention[]} [mentions]
 * @property {string} [subject]
 * @property {boolean} [hasReaction]
 * @property {boolean} [isEdited]
 * @property {boolean} [isRecalled]
 * @property {string} [tab] the tab that sends it
 * @property {boolean} [isToPeople] sent to profiles, even if there is a conversation
 */
/**
 * @typedef {object} Conversation
 * @property {string} uid what the page knows it by, from before it has an id
 * @property {string | null} id the server's
 * @property {"message" | "inmail" | "sponsored" | "company"} kind
 * @property {string[]} people profile ids of the others; more than one is a group
 * @property {string} title of a group; or who writes, when that is no member
 * @property {boolean} isUnread
 * @property {string} draft
 * @property {string[]} quickReplies
 * @property {Message[]} messages oldest first
 */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Whose page I manage. */
export const COMPANY = {
  urn: "urn:li:fsd_company:90000001",
  id: 90_000_001,
  name: "Northwind Sales",
};

/** @typedef {readonly [daysAgo: number, who: "me" | number, text: string]} Line */

/** The same uuid every time, another for each account. @param {number} one */
function uuid(one) {
  const number = isOtherAccount ? 500 + one : one;
  return `5d1c2b3a-${String(number).padStart(4, "0")}-4e6f-8a7b-9c0d1e2f3a4b`;
}

/**
 * @param {number} number @param {number} now
 * @param {readonly string[]} vanities @param {readonly Line[]} lines
 * @param {Partial<Conversation>} [more]
 * @returns {Conversation}
 */
function conversation(number, now, vanities, lines, more = {}) {
  const id = newConversationId(uuid(number), ["100", "012", "013"][number % 3]);
  const people = vanities.map((vanity) => findPerson(vanity)?.id ?? "");
  const messages = lines.map(([days, who, text], index) => {
    // Some time in the working day, later for a later line.
    const minute = 9 * 60 + ((number * 37 + index * 53) % 480);
    const at = new Date(now - days * DAY).setHours(0, minute, number, 0);
    const noise = `${String(10_000 + number * 100 + index)}-${100 + number}`;
    const messageId = newMessageId(id, at, noise);
    const from = who === "me" ? ME.id : (people[who] ?? COMPANY.urn);
    const state = /** @type {const} */ ("sent");
    return { key: messageId, id: messageId, token: null, from, text, at, state };
  });
  return {
    uid: `seed-${number}`,
    id,
    kind: "message",
    people,
    title: "",
    isUnread: false,
    draft: "",
    quickReplies: [],
    messages,
    ...more,
  };
}

const LONG = [
  "Thanks for the walk-through, very clear.",
  "Glad it helped. Shall I send the summary to your whole team?",
  "Yes please, and the figures for two sites.",
  "On its way. The second page has both sites side by side.",
];

/** @param {number} now epoch milliseconds @returns {Conversation[]} */
export function seedConversations(now) {
  /** @type {Line[]} */
  const long = Array.from({ length: 36 }, (_, index) => {
    const who = index % 2 === 0 ? 0 : "me";
    return [40 - index, who, LONG[index % LONG.length] ?? ""];
  });
  const old = conversation(
    3,
    now,
    ["tomas-rivera-example"],
    [
      [2400, "me", "Congratulations on the new role, Tomás!"],
      [9, 0, "Long time! We are comparing providers for the spring."],
      [8, "me", "Happy to hear from you. What does the timeline look like?"],
    ],
  );
  // The oldest messages on LinkedIn have ids of another kind, which do not tell their time.
  const oldest = old.messages[0];
  if (oldest !== undefined)
    Object.assign(oldest, { id: "S637281940000_500", key: "S637281940000_500" });
  return [
    conversation(
      1,
      now,
      ["priya-raman-example"],
      [
        [3, "me", "Hi Priya, good to meet you at the operations day."],
        [3, 0, "Likewise! Do you have something short I could forward?"],
        [2, "me", "Of course. Two pages, attached to the mail I just sent."],
      ],
    ),
    conversation(2, now, ["jane-doe-example"], long),
    old,
    conversation(
      4,
      now,
      ["layla-haddad-example"],
      [
        [6, "me", "مرحبًا ليلى، هل يناسبكِ اتصال قصير هذا الأسبوع؟"],
        [4, 0, "نعم، يوم الخميس صباحًا مناسب."],
      ],
      { isUnread: true, quickReplies: ["شكرًا", "يناسبني", "لاحقًا من فضلكِ"] },
    ),
    conversation(
      5,
      now,
      ["sam-lee-example"],
      [[12, "me", "Hi Sam, who looks after purchasing on your side?"]],
    ),
    conversation(
      6,
      now,
      ["sam-lee-two-example"],
      [[13, 0, "Saw your talk. Are the slides online?"]],
      { isUnread: true, quickReplies: ["Yes, I will send them", "Thanks!", "Not yet"] },
    ),
    conversation(
      7,
      now,
      ["hannah-weiss-example", "priya-raman-example", "mateusz-nowak-example"],
      [
        [15, 0, "Making a group so that we find a date."],
        [14, 2, "Tuesday works for me."],
        [14, "me", "Tuesday is fine."],
      ],
    ),
    conversation(
      8,
      now,
      [],
      [[20, 0, "Meet the planning tool that 4,000 teams never knew they missed."]],
      { kind: "sponsored", title: "Boardly", quickReplies: ["Tell me more"] },
    ),
    conversation(
      9,
      now,
      ["amara-okafor-example"],
      [[25, "me", "Dear Amara, may I show you how Sunup could save two days a month?"]],
      { kind: "inmail" },
    ),
    conversation(
      10,
      now,
      ["sofia-rossi-example"],
      [[16, 0, "Hello, do you deliver to Italy as well?"]],
      { kind: "company", isUnread: true },
    ),
  ];
}
