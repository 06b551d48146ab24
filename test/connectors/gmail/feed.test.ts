/** Gmail's list of unread mail in, sightings out. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feedUrl, readFeed } from "~connectors/gmail/background/feed";
import { at } from "../../support/times";

const ACCOUNT = "rep@northwind.example";
const ZONE = "Europe/Berlin";
const TEXT = readFileSync(new URL("./fixtures/feed/2026-unread.xml", import.meta.url), "utf8");
const read = (text: string) => readFeed(text, ACCOUNT, ZONE);

describe("the list of unread mail", () => {
  it("says who wrote and when, and whether a program did", () => {
    expect(read(TEXT)).toEqual([
      {
        key: "msg-f:1882453966848000077",
        at: at("2026-11-21T08:00Z"),
        seenIn: "feed",
        from: { address: "jane.doe@acme.example", name: "Jane Doe" },
        isSure: true,
        link: "https://mail.google.com/mail/u/rep@northwind.example/#all/1a1fd1e8c000004d",
      },
      {
        key: "msg-f:1882462460313600077",
        at: at("2026-11-21T10:15Z"),
        seenIn: "feed",
        from: { address: "omar@elsewhere.example" },
        isSure: true,
        link: "https://mail.google.com/mail/u/rep@northwind.example/#all/1a1fd9a24a00004d",
        automatic: { shownBy: "subject", returnsOn: "2027-01-07" },
      },
      {
        key: "msg-f:1882367144755200077",
        at: at("2026-11-20T09:00Z"),
        seenIn: "feed",
        from: { address: "li.wei@harbour.example", name: "Li Wei" },
        isSure: false,
        link: "https://mail.google.com/mail/u/rep@northwind.example/#all/1a1f82f1e800004d",
      },
    ]);
  });

  it("gives away none of its words", () => {
    expect(JSON.stringify(read(TEXT))).not.toMatch(/SECRET|Pilot/);
  });

  it("with nothing in it is an empty list", () => {
    const feed =
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><fullcount>0</fullcount></feed>';
    expect(read(feed)).toEqual([]);
  });

  it.each([
    ["nothing", ""],
    ["a page to sign in", "<!doctype html><html><head><title>Sign in</title></head></html>"],
    ["half of it", TEXT.slice(0, 900)],
    ["JSON", "{}"],
    ["another feed", "<rss><channel/></rss>"],
  ])("is not taken from %s", (_what, text) => {
    expect(read(text)).toBeUndefined();
  });

  it("never throws, whatever was changed in it", () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length), fc.nat(40), fc.string(), (from, length, text) => {
        read(TEXT.slice(0, from) + text + TEXT.slice(from + length));
      }),
      { numRuns: 500 },
    );
  });
});

it("is asked for by the mailbox's name", () => {
  expect(feedUrl("a+b@c.example")).toBe(
    "https://mail.google.com/mail/u/a%2Bb%40c.example/feed/atom",
  );
});
