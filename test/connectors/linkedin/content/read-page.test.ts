// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.linkedin.com/messaging/" }
/** All that a page has to say at a moment. */
import { safeParse } from "valibot";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPage } from "~connectors/linkedin/content/read-page";
import { conversationLink, profileKey } from "~connectors/linkedin/ids";
import { SightingsSchema } from "~messages/sightings";
import { conversationIdOf, messageIdOf } from "../../../support/linkedin-ids";
import {
  addEvent,
  JANE_AS_LEAD,
  JANE_BY_ID,
  JANE_WHOLE,
  LABEL,
  LANGUAGES,
  OMAR_BY_ID,
  open,
  pick,
  place,
  REP,
} from "../../../support/linkedin-page";
import { at } from "../../../support/times";

const EMPTY = { sightings: [], own: [], people: [], conversations: [], unread: [] };
const NAMES = [
  ["2026-thread", "/messaging/"],
  ["2023-thread", "/messaging/"],
  ["2026-bubble", "/feed/"],
  ["2026-group", "/messaging/"],
  ["2026-enter-to-send", "/messaging/"],
  ["2026-new-message", "/feed/"],
  ["2026-company-inbox", "/company/90000001/admin/"],
  ["2026-sponsored", "/messaging/"],
  ["2026-list", "/messaging/"],
  ["2026-sales-thread", `/sales/inbox/${conversationIdOf(4)}`],
  ["2026-sales-lead", "/sales/lead/x"],
  ["2026-profile-section", "/in/jane-doe-example/"],
  ["2026-profile-div", "/in/jane-doe-example/"],
  ["2026-profile-own", "/in/alex-morgan-example/"],
  ["2023-profile-classic", "/in/jane-doe-example/"],
  ["2023-profile-public", "/in/jane-doe-example/"],
] as const;
const CASES = NAMES.flatMap(([name, path]) =>
  LANGUAGES.map((variant) => [name, variant, path] as const),
);

beforeEach(() => open("/messaging/"));
afterEach(() => document.body.replaceChildren());

const key = (time: string, conversation = 1) => messageIdOf(at(`2026-11-20T${time}`), conversation);

describe("a page", () => {
  it.each(CASES)("%s, %s: is told in a form that is taken whole, and no text", (...one) => {
    const [name, variant, path] = one;
    open(path, variant === "as it is" ? "Jane Doe | LinkedIn" : `${LABEL} | LinkedIn`);
    place(name, variant);
    const report = readPage(document);
    const parsed = safeParse(SightingsSchema, report);
    expect(parsed.success && parsed.output).toEqual(report);
    expect(JSON.stringify(report)).not.toMatch(/SECRET/);
  });

  it.each(LANGUAGES)("of a company, or of one that pays for it, tells nothing, %s", (variant) => {
    place("2026-company-inbox", variant);
    expect(readPage(document)).toEqual(EMPTY);
    document.body.replaceChildren();
    place("2026-sponsored", variant);
    expect(readPage(document)).toEqual({ ...EMPTY, account: profileKey(REP) });
  });

  it("that is empty tells nothing", () => {
    expect(readPage(document)).toEqual(EMPTY);
  });

  it("of a profile tells its ids, and of Sales Navigator its thread", () => {
    open("/in/jane-doe-example/");
    place("2026-profile-section");
    expect(readPage(document)).toEqual({ ...EMPTY, people: [JANE_WHOLE] });
    document.body.replaceChildren();
    open(`/sales/inbox/${conversationIdOf(4)}`);
    place("2026-sales-thread");
    expect(readPage(document)).toMatchObject({
      conversations: [{ id: conversationIdOf(4), people: [JANE_AS_LEAD] }],
      sightings: [{ from: JANE_AS_LEAD, isSure: false }],
    });
  });
});

describe("a conversation of two", () => {
  const from = { ...JANE_WHOLE, name: "Jane Doe" };
  const there = { threadId: conversationIdOf(1), link: conversationLink(conversationIdOf(1)) };

  it("tells the last word that came in, the rep's own, and who it is with", () => {
    place("2026-thread");
    const own = (time: string, isFirst: boolean) => ({
      key: key(time),
      at: at(`2026-11-20T${time}`),
      to: from,
      isFirst,
      ...there,
    });
    expect(readPage(document)).toEqual({
      ...EMPTY,
      account: profileKey(REP),
      sightings: [
        {
          key: key("09:31"),
          at: at("2026-11-20T09:31"),
          from,
          seenIn: "thread",
          isSure: true,
          ...there,
        },
      ],
      own: [own("09:00", true), own("09:01", false), own("10:00", false)],
      conversations: [{ id: conversationIdOf(1), people: [from] }],
    });
  });

  it("tells the last twenty of the rep's own at most", () => {
    const page = place("2026-thread");
    const from = at("2026-11-21T10:00");
    for (let index = 0; index < 25; index++)
      addEvent(pick(page, "#thread"), { at: from + index * 60_000, by: REP });
    const { own } = readPage(document);
    expect(own.map((one) => one.at)).toEqual(
      Array.from({ length: 20 }, (_, index) => from + (index + 5) * 60_000),
    );
  });

  it("tells of two at once, each with its own person", () => {
    place("2026-thread");
    place("2026-bubble");
    const { sightings, conversations } = readPage(document);
    expect(sightings).toMatchObject([{ key: key("09:31") }, { key: key("09:40", 2) }]);
    expect(sightings.map((one) => one.from.address)).toEqual([
      JANE_BY_ID.address,
      OMAR_BY_ID.address,
    ]);
    expect(conversations.map(({ id }) => id)).toEqual([conversationIdOf(1), conversationIdOf(2)]);
  });
});

describe("a group", () => {
  it("tells who has written in it, and no message", () => {
    place("2026-group");
    expect(readPage(document)).toMatchObject({
      sightings: [],
      own: [],
      conversations: [{ id: conversationIdOf(3), people: [JANE_BY_ID, OMAR_BY_ID] }],
    });
  });

  it("in which one alone has written is not theirs", () => {
    pick(place("2026-group"), "#other").remove();
    expect(readPage(document)).toEqual({ ...EMPTY, account: profileKey(REP) });
  });
});

describe("the list of conversations", () => {
  it.each(LANGUAGES)("tells the names of those who are not read yet, %s", (variant) => {
    place("2026-list", variant);
    const { unread } = readPage(document);
    expect(unread).toEqual(variant === "as it is" ? ["Jane Doe", "Omar Said"] : [LABEL, LABEL]);
  });

  it("tells none of rows that are hidden or have no name", () => {
    const page = place("2026-list");
    pick(page, "#unread").style.display = "none";
    pick(page, "#counted h3").textContent = " ";
    expect(readPage(document).unread).toEqual([]);
  });
});
