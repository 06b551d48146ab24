import { describe, expect, it } from "vitest";
import { contactLinkOf } from "~domain/contact-link";
import { prospectOf, touch } from "../support/log";
import { at } from "../support/times";

const THREAD =
  "https://mail.google.com/mail/u/rep@northwind.example/#all/FMfcgxwDqfJtbLWXMZzsrgRjdXwzwHJC";
const PROFILE = "https://www.linkedin.com/in/jane-doe/";
const email = "jane+crm@acme.example";
const SEARCH = {
  kind: "search",
  url: "https://mail.google.com/mail/u/0/#search/from%3Ajane%2Bcrm%40acme.example%20OR%20to%3Ajane%2Bcrm%40acme.example",
};

const prospect = (link: string | undefined, rest: { linkedinUrl?: string; email?: string } = {}) =>
  prospectOf([touch(at("2026-11-20T10:00"), link === undefined ? {} : { link })], rest);

describe("contactLinkOf", () => {
  it("opens the last conversation, else the profile, else the mail so far, else nothing", () => {
    expect(contactLinkOf(prospect(THREAD, { linkedinUrl: PROFILE, email }))).toEqual({
      kind: "conversation",
      url: THREAD,
    });
    expect(contactLinkOf(prospect(undefined, { linkedinUrl: PROFILE, email }))).toEqual({
      kind: "profile",
      url: PROFILE,
    });
    expect(contactLinkOf(prospect(undefined, { email }))).toEqual(SEARCH);
    expect(contactLinkOf(prospect(undefined))).toBeUndefined();
  });

  it.each([
    "javascript:alert(document.domain)",
    "JavaScript:alert(1)//https://mail.google.com",
    "data:text/html,<script>alert(1)</script>",
    "http://mail.google.com/mail/u/0/",
    "https://mail.google.com.evil.example/mail",
    "https://mail.google.com@evil.example/mail",
    "https://mail.google.com:8443/mail",
    "https://linkedin.com.evil.example/in/jane-doe",
    "https://evil.example/?https://mail.google.com",
    "//mail.google.com/mail",
    "/mail/u/0",
    "chrome://settings",
    "blob:https://evil.example/1",
    "not an address",
    "",
  ])("never opens %j", (link) => {
    expect(contactLinkOf(prospect(link, { email }))).toEqual(SEARCH);
    expect(contactLinkOf(prospect(undefined, { linkedinUrl: link, email }))).toEqual(SEARCH);
    expect(contactLinkOf(prospect(link, { linkedinUrl: link }))).toBeUndefined();
  });
});
