/**
 * The conversations that a new practice mailbox starts with: ten that have an answer in them, and
 * two first mails that nobody has answered yet.
 */

import { legacyId, newMessageId, newThreadId, serverNumber } from "./ids.js";
import { PEOPLE, STRANGERS } from "./people.js";

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
 */
/** @typedef {{ id: string, legacyId: string, subject: string, messages: Message[] }} Thread */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** [age in ms, who wrote ("" is us), text], oldest first. */
/** @typedef {[number, string, string]} Line */
/** @typedef {{ subject: string, with: string[], isUnread?: boolean, lines: Line[] }} Story */

/** @type {Story[]} The first address in `with` is the correspondent; the others are on Cc. */
const STORIES = [
  {
    subject: "Pilot for the Dresden line",
    with: ["jane.doe@acme.example"],
    isUnread: true,
    lines: [
      [
        3 * DAY,
        "",
        "Hi Jane,\n\nwould a four-week pilot on one line be easier to approve?\n\nAlex",
      ],
      [
        25 * MINUTE,
        "jane.doe@acme.example",
        "Hi Alex,\n\nyes, one line for four weeks works. Who should we talk to about dates?\n\nJane",
      ],
    ],
  },
  {
    subject: "Security questionnaire",
    with: ["aiko@kumo.example"],
    isUnread: true,
    lines: [
      [5 * DAY, "aiko@kumo.example", "Could you fill in the attached questionnaire?"],
      [4 * DAY, "", "Of course, you will have it by Friday."],
      [2 * HOUR, "aiko@kumo.example", "Thank you. Two answers were left open: 14 and 22."],
    ],
  },
  {
    subject: "Speaking slot in March?",
    with: ["nora.quist@stranger.example"],
    isUnread: true,
    lines: [
      [4 * HOUR, "nora.quist@stranger.example", "We still have one slot open. Would you like it?"],
    ],
  },
  {
    subject: "Quote for 40 inverters",
    with: ["tomas.rivera@solbright.example"],
    lines: [
      [2 * DAY, "", "Hello Tomás,\n\nhere is the quote for 40 units, delivered.\n\nAlex"],
      [
        1.2 * DAY,
        "tomas.rivera@solbright.example",
        "Received. I will come back to you on Tuesday.",
      ],
    ],
  },
  {
    subject: "Pricing for three sites",
    with: ["hannah.weiss@mertens.example", "omar@elsewhere.example"],
    lines: [
      [
        1.6 * DAY,
        "hannah.weiss@mertens.example",
        "Hello Alex,\n\nOmar advises us on this. Can you send both of us a price for three sites?",
      ],
    ],
  },
  {
    subject: "Notes from Tuesday's call",
    with: ["priya.raman@lattice.example"],
    lines: [
      [3.4 * DAY, "priya.raman@lattice.example", "Three open points: SSO, data region, term."],
    ],
  },
  {
    subject: "Contract redlines",
    with: ["amara.okafor@sunup.example"],
    lines: [
      [5.1 * DAY, "amara.okafor@sunup.example", "Legal has two small changes, see clause 7."],
    ],
  },
  {
    subject: "Route planning trial",
    with: ["lars@fjordline.example"],
    lines: [
      [9 * DAY, "", "Hi Lars, shall I extend the trial to the Bergen depot?"],
      [8 * DAY, "lars@fjordline.example", "Please do, until the end of the month."],
    ],
  },
  {
    subject: "Offer 2209",
    with: ["m.nowak@granit.example"],
    lines: [[12 * DAY, "m.nowak@granit.example", "The board meets on the 3rd. I will know then."]],
  },
  {
    subject: "Budget for the spring term",
    with: ["ben.carter@hillcrest.example"],
    lines: [
      [15 * DAY, "ben.carter@hillcrest.example", "We have about 20 rooms to equip."],
      [14 * DAY, "", "Thanks Ben. Is the budget for 20 rooms set, or still open?"],
    ],
  },
  {
    subject: "Good to meet you in Hamburg",
    with: ["david@tidewater.example"],
    lines: [[6 * DAY, "", "Hi David,\n\nas promised, the two case studies.\n\nAlex"]],
  },
  {
    subject: "After the tasting",
    with: ["sofia.rossi@vitale.example"],
    lines: [[10 * DAY, "", "Hi Sofia, which of the two samples did the team prefer?"]],
  },
];

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
