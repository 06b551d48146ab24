/** The conversations that a new practice mailbox starts with. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** [age in ms, who wrote ("" is us), text], oldest first. */
/** @typedef {[number, string, string]} Line */
/** @typedef {{ subject: string, with: string[], isUnread?: boolean, lines: Line[] }} Story */

/**
 * They agree with the sample prospects (scripts/tour/sample-prospects.ts), because an answer that
 * is seen here becomes a reply there. Whoever's turn it is there has the last word here, at that
 * age; all else that a sample prospect wrote is older than what the samples say of them. So Amara
 * Okafor, with whom nothing has happened yet, has no conversation.
 *
 * @type {Story[]} The first address in `with` is the correspondent; the others are on Cc.
 */
export const STORIES = [
  {
    subject: "After the tasting",
    with: ["sofia.rossi@vitale.example"],
    isUnread: true,
    lines: [
      [3 * DAY, "", "Hi Sofia, which of the two samples did the team prefer?"],
      [5 * MINUTE, "sofia.rossi@vitale.example", "The second one, by far. What would 200 cost?"],
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
    subject: "Security questionnaire",
    with: ["aiko@kumo.example"],
    isUnread: true,
    lines: [
      [9 * DAY, "", "Hi Aiko, here are our answers to the questionnaire."],
      [4 * DAY, "aiko@kumo.example", "Thank you. Two answers were left open: 14 and 22."],
    ],
  },
  {
    subject: "Contract redlines",
    with: ["omar@elsewhere.example"],
    lines: [[5.1 * DAY, "omar@elsewhere.example", "Legal has two small changes, see clause 7."]],
  },
  {
    subject: "Good to meet you in Hamburg",
    with: ["david@tidewater.example"],
    lines: [[6 * DAY, "", "Hi David,\n\nas promised, the two case studies.\n\nAlex"]],
  },
  {
    subject: "Budget for the spring term",
    with: ["ben.carter@hillcrest.example"],
    lines: [
      [15 * DAY, "ben.carter@hillcrest.example", "We have about 20 rooms to equip."],
      [10 * DAY, "", "Thanks Ben. Is the budget for 20 rooms set, or still open?"],
    ],
  },
  {
    subject: "Notes from Tuesday's call",
    with: ["priya.raman@lattice.example"],
    lines: [
      [13 * DAY, "priya.raman@lattice.example", "Three open points: SSO, data region, term."],
      [11 * DAY, "", "Thanks Priya, the answers to all three are below."],
    ],
  },
  {
    subject: "Pilot for the Dresden line",
    with: ["jane.doe@acme.example"],
    lines: [
      [
        21 * DAY,
        "jane.doe@acme.example",
        "Hi Alex,\n\nthank you for the demo. We would start with something small.\n\nJane",
      ],
      [19 * DAY, "", "Hi Jane,\n\nthen how about a four-week pilot on one line?\n\nAlex"],
      [12 * DAY, "", "Hi Jane,\n\nshall I reserve the four weeks in January for you?\n\nAlex"],
    ],
  },
  {
    subject: "Offer 2209",
    with: ["m.nowak@granit.example"],
    lines: [
      [14 * DAY, "m.nowak@granit.example", "The board meets on the 3rd. I will know then."],
      [13 * DAY, "", "Thank you. I will call you after the 3rd."],
    ],
  },
  {
    subject: "Quote for 40 inverters",
    with: ["tomas.rivera@solbright.example"],
    lines: [
      [33 * DAY, "tomas.rivera@solbright.example", "Could you send me a quote for 40 units?"],
      [31 * DAY, "", "Hello Tomás,\n\nhere is the quote for 40 units, delivered.\n\nAlex"],
      [19 * DAY, "", "Hello Tomás,\n\nthe quote is good until the end of the month.\n\nAlex"],
    ],
  },
  {
    subject: "Pricing for three sites",
    with: ["hannah.weiss@mertens.example", "omar@elsewhere.example"],
    lines: [
      [
        32 * DAY,
        "hannah.weiss@mertens.example",
        "Hello Alex,\n\nOmar advises us on this. Can you send both of us a price for three sites?",
      ],
      [30 * DAY, "", "Hello Hannah, hello Omar,\n\nhere it is, with and without setup.\n\nAlex"],
    ],
  },
  {
    subject: "Route planning trial",
    with: ["lars@fjordline.example"],
    lines: [
      [82 * DAY, "lars@fjordline.example", "We saw you at the fair. Is there a trial?"],
      [80 * DAY, "", "Hi Lars, there is, and it is open for you now."],
      [36 * DAY, "", "Hi Lars, shall I extend the trial to the Bergen depot?"],
    ],
  },
];
