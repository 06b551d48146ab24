// @vitest-environment happy-dom
import { expect, it } from "vitest";

import { writeFeed } from "../../scripts/practice/gmail/feed";
import { legacyId, serverNumber } from "../../scripts/practice/gmail/ids.js";

const ACCOUNT = "alex.morgan@northwind-sales.example";
const AT = Date.UTC(2026, 10, 21, 9, 30);

it("writes what came in, and nothing in it can break the feed", () => {
  const number = serverNumber(AT, 5);
  const entry = {
    legacyMessageId: legacyId(number),
    from: { email: "ann@customer.example", name: "Ann <\"'&" },
    subject: "A & B </title>",
    summary: "1 < 2",
  };
  const document = new DOMParser().parseFromString(writeFeed([entry], ACCOUNT, AT), "text/xml");
  const read = (selector: string) => document.querySelector(selector)?.textContent;
  expect(document.documentElement.getAttribute("version")).toBe("0.3");
  expect(read("fullcount")).toBe("1");
  expect(read("entry > title")).toBe("A & B </title>");
  expect(read("entry > summary")).toBe("1 < 2");
  expect(read("entry > issued")).toBe("2026-11-21T09:30:00Z");
  expect(read("entry > id")).toBe(`tag:gmail.google.com,2004:${number}`);
  expect(read("entry author > name")).toBe("Ann <\"'&");
  expect(read("entry author > email")).toBe("ann@customer.example");
  const link = new URL(document.querySelector("entry > link")?.getAttribute("href") ?? "");
  expect(link.searchParams.get("message_id")).toBe(entry.legacyMessageId);
  expect(link.searchParams.get("account_id")).toBe(ACCOUNT);
});
