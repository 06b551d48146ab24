// @vitest-environment happy-dom
import { safeParse } from "valibot";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ReplyReader, viewOf } from "~connectors/gmail/content/read-replies";
import { legacyThreadLink, threadLink } from "~connectors/gmail/ids";
import { type Sightings, SightingsSchema } from "~messages/sightings";
import { pick, place, VARIANTS } from "../../../support/gmail-page";
import { at } from "../../../support/times";

type Sighting = Sightings["sightings"][number];

const MAILBOX = "/mail/u/rep@northwind.example";
const THREAD = "thread-f:1882367144755200077";
const JANE = { address: "jane.doe@acme.example", name: "Jane Doe" };

/** What a first look finds; a second one, with what was remembered, must find the same. */
function readReplies(page: Document): Sighting[] {
  const reader = new ReplyReader(page);
  const found = reader.read();
  expect(reader.read()).toEqual(found);
  return found;
}

beforeEach(() => {
  document.title = "Inbox - rep@northwind.example - Gmail";
  document.location.hash = "#inbox";
});
afterEach(() => {
  document.body.replaceChildren();
});

describe("an open conversation", () => {
  const base = {
    seenIn: "thread",
    isSure: true,
    threadId: THREAD,
    link: threadLink(MAILBOX, THREAD),
  };

  it.each(VARIANTS)("shows who wrote which message and when, %s", (variant) => {
    place("2026-open-thread", variant);
    expect(readReplies(document)).toEqual([
      { ...base, key: "msg-f:1882453966848000077", at: at("2026-11-21T08:00Z"), from: JANE },
      {
        ...base,
        key: "msg-f:1882462460313600077",
        at: at("2026-11-21T10:15Z"),
        from: { address: "rep@northwind.example", name: "Alex Morgan" },
      },
      {
        ...base,
        key: "msg-f:1882543620096000077",
        at: at("2026-11-22T07:45Z"),
        from: JANE,
        isCalendar: true,
      },
      {
        ...base,
        key: "msg-f:1882548653260800077",
        at: at("2026-11-22T09:05Z"),
        from: { address: "news@acme.example", name: "Acme News" },
        isBulk: true,
      },
    ]);
  });

  it("is told in a form that the worker takes, and without a word of what was written", () => {
    place("2026-open-thread");
    place("2026-inbox");
    const sightings = readReplies(document);
    expect(safeParse(SightingsSchema, { sightings }).success).toBe(true);
    expect(JSON.stringify(sightings)).not.toMatch(/SECRET/);
  });

  it("is read in any view, but not in spam or bin", () => {
    place("2026-open-thread");
    for (const hash of ["#sent/FMfcgz", "#search/jane/FMfcgz", "#label/Deals/FMfcgz"]) {
      document.location.hash = hash;
      expect(readReplies(document), hash).toHaveLength(4);
    }
    for (const hash of ["#spam/FMfcgz", "#trash/FMfcgz", "#search/in%3Aspam+jane/FMfcgz"]) {
      document.location.hash = hash;
      expect(readReplies(document), hash).toEqual([]);
    }
  });

  it("whose lasting id is missing is known by its older one, for the link alone", () => {
    const page = place("2026-open-thread");
    pick(page, "h2").setAttribute("data-thread-perm-id", "undefined");
    const [first] = readReplies(document);
    expect(first).not.toHaveProperty("threadId");
    expect(first?.link).toBe(legacyThreadLink(MAILBOX, "1a1f82f1e800004d"));
  });

  it("knows an automatic reply and the day it names", () => {
    const page = place("2026-open-thread");
    const heading = pick(page, "h2");
    heading.textContent = "Automatic reply: Pilot for one line";
    // The subject is that of the thread, and so of its first message alone.
    heading.setAttribute("data-legacy-thread-id", "1a1fd1e8c000004d");
    const text = pick(page, '[data-legacy-message-id="1a1fd1e8c000004d"] .a3s');
    text.textContent = "I am out of the office until 7 January 2027.";
    const [first, second] = readReplies(document);
    expect(first?.automatic).toEqual({ shownBy: "subject", returnsOn: "2027-01-07" });
    expect(second).not.toHaveProperty("automatic");
  });

  it("with an id that is none of Gmail's is not read", () => {
    const page = place("2026-open-thread");
    for (const message of page.querySelectorAll("[data-legacy-message-id]"))
      message.setAttribute("data-legacy-message-id", "undefined");
    expect(readReplies(document)).toEqual([]);
  });
});

describe("a list", () => {
  const alone = {
    key: "msg-f:1882453966848000077",
    at: at("2026-11-21T08:00Z"),
    from: JANE,
    seenIn: "list",
    isSure: true,
    threadId: "thread-f:1882453966848000077",
    link: threadLink(MAILBOX, "thread-f:1882453966848000077"),
  };
  const among = {
    key: "msg-f:1882462460313600077",
    from: { address: "li.wei@harbour.example", name: "Li Wei" },
    isSure: true,
    threadId: "thread-a:r2234567890123456789",
  };
  const theirs = {
    // A draft of one's own came after it.
    key: "msg-f:1882543620096000077",
    from: { address: "omar@elsewhere.example", name: "Omar Said" },
    isSure: false,
  };

  it.each(["as it is", "labels replaced"] as const)(
    "is sure of who wrote alone or is the only one unread, %s",
    (variant) => {
      place("2026-inbox", variant);
      expect(readReplies(document)).toMatchObject([alone, among, theirs]);
    },
  );

  it.each(["classes stripped", "both"] as const)(
    "is less sure where unread cannot be told, and never wrong, %s",
    (variant) => {
      place("2026-inbox", variant);
      expect(readReplies(document)).toMatchObject([alone, { ...among, isSure: false }, theirs]);
    },
  );

  it("of one's own mail names recipients in the same place and is not read", () => {
    place("2026-inbox");
    for (const hash of ["#sent", "#drafts", "#scheduled", "#outbox", "#search/jane", "#spam"]) {
      document.location.hash = hash;
      expect(readReplies(document), hash).toEqual([]);
    }
  });

  it("that mixes both shows only what is unread, which is never one's own", () => {
    place("2026-inbox");
    for (const hash of ["#all", "#label/Deals", "#starred", "#imp/p2"]) {
      document.location.hash = hash;
      expect(readReplies(document), hash).toMatchObject([alone, among]);
    }
  });

  it("knows an automatic reply by its subject", () => {
    const page = place("2026-inbox");
    for (const subject of page.querySelectorAll("#alone .bog [data-thread-id]"))
      subject.textContent = "Automatic reply: Pilot";
    expect(readReplies(document)[0]?.automatic).toEqual({ shownBy: "subject" });
  });

  it("knows a calendar's notice by its subject, when it stands alone", () => {
    const page = place("2026-inbox");
    for (const subject of page.querySelectorAll(".bog [data-thread-id]"))
      subject.textContent = "Accepted: Pilot";
    const [first, second] = readReplies(document);
    expect(first?.isCalendar).toBe(true);
    expect(second).not.toHaveProperty("isCalendar");
  });
});

it("looks at a message again until it has a text", () => {
  const page = place("2026-open-thread");
  const text = pick(page, '[data-legacy-message-id="1a1fd1e8c000004d"] .a3s');
  text.textContent = "";
  const reader = new ReplyReader(document);
  expect(reader.read()[0]).not.toHaveProperty("automatic");
  text.textContent = "I am out of the office until 7 January 2027.";
  expect(reader.read()[0]?.automatic).toEqual({ shownBy: "text", returnsOn: "2027-01-07" });
});

it("makes links anew when the mailbox is known by another name", () => {
  place("2026-open-thread");
  document.title = "Gmail";
  const reader = new ReplyReader(document);
  expect(reader.read()[0]?.link).toMatch(/\/mail\/u\/0\/#all/);
  document.title = "Inbox - rep@northwind.example - Gmail";
  expect(reader.read()[0]?.link).toBe(threadLink(MAILBOX, THREAD));
});

describe("two conversations in the page at once", () => {
  it("are told apart by the heading around a message", () => {
    const first = place("2026-open-thread");
    const second = place("2026-open-thread");
    pick(second, "h2").setAttribute("data-thread-perm-id", "thread-f:42");
    const links = readReplies(document).map(({ threadId }) => threadId);
    expect(new Set(links)).toEqual(new Set([THREAD, "thread-f:42"]));
    expect(links.slice(0, 4)).toEqual([THREAD, THREAD, THREAD, THREAD]);
    // One that both lie in says nothing.
    first.append(...second.childNodes);
    second.remove();
    for (const sighting of readReplies(document)) expect(sighting).not.toHaveProperty("threadId");
  });
});

describe("an answer", () => {
  const firstText = (html: string) => {
    const page = place("2026-open-thread");
    pick(page, '[data-legacy-message-id="1a1fd1e8c000004d"] .a3s').innerHTML = html;
    return readReplies(document)[0];
  };

  it("that quotes an invitation is none", () => {
    const link = '<a href="https://calendar.google.com/calendar/event?action=RESPOND">Yes</a>';
    const answer = firstText(`Tuesday is better.<div class="gmail_quote">${link}</div>`);
    expect(answer).not.toHaveProperty("isCalendar");
  });

  it("that quotes an automatic reply without marking it as a quote is none", () => {
    const answer = firstText(
      "<div>Sure, Tuesday works.</div><div>From: Jane &lt;jane.doe@acme.example&gt;</div><div>I am out of the office until 5 December.</div>",
    );
    expect(answer).not.toHaveProperty("automatic");
  });

  it("is read behind its style sheet", () => {
    const answer = firstText(
      `<style>${"p { color: red } ".repeat(80)}</style><p>I am out of the office.</p>`,
    );
    expect(answer?.automatic).toEqual({ shownBy: "text" });
  });
});

it("reads an absence from a row's second part", () => {
  const page = place("2026-inbox");
  pick(page, "#alone .y2").textContent = " - I am out of the office until 7 January 2027.";
  expect(readReplies(document)[0]?.automatic).toEqual({
    shownBy: "text",
    returnsOn: "2027-01-07",
  });
});

it("tells views apart by the folder in the address", () => {
  expect(viewOf("#spam?compose=new")).toBe("spam");
  expect(viewOf("#inbox?compose=CllgCJTLr")).toBe("received");
  expect(viewOf("#sent?compose=new")).toBe("own");
  expect(viewOf("")).toBe("received");
  expect(viewOf("#inbox/p3")).toBe("received");
  expect(viewOf("#category/promotions")).toBe("received");
  expect(viewOf("#label/in:spam")).toBe("mixed");
  expect(viewOf("#advanced-search/subject=a&in:trash")).toBe("spam");
  expect(viewOf("#search/in:anywhere")).toBe("spam");
});
