// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mailboxPath } from "~connectors/gmail/content/mailbox";

type HappyWindow = { happyDOM: { setURL(url: string): void } };
function goTo(path: string): void {
  (window as unknown as HappyWindow).happyDOM.setURL(`https://mail.google.com${path}`);
}

beforeEach(() => {
  document.title = "Gmail";
});
afterEach(() => {
  document.body.replaceChildren();
});

const button = (label: string) => {
  document.body.innerHTML = `<header role="banner"><a aria-label="${label}"></a></header>`;
};

describe("mailboxPath", () => {
  it.each([
    ["Inbox (3) - rep@northwind.example - Northwind Mail"],
    ["Re: write to jane@acme.example - rep@northwind.example - Gmail"],
    ["Входящие – Rep@Northwind.Example – Почта"],
  ])("takes the account from the title %j", (title) => {
    goTo("/mail/u/1/");
    document.title = title;
    expect(mailboxPath(document)).toBe("/mail/u/rep@northwind.example");
  });

  it.each([
    ["Google Account: Robin Rep  (rep@northwind.example)"],
    ["Konto: rep@northwind.example"],
  ])("takes the account from the button %j", (label) => {
    goTo("/mail/u/1/");
    button(label);
    expect(mailboxPath(document)).toBe("/mail/u/rep@northwind.example");
  });

  it.each([
    ["/mail/u/1/", "/mail/u/1"],
    ["/mail/u/0/?tab=rm#inbox", "/mail/u/0"],
    ["/mail/", "/mail/u/0"],
    ["/mail/u/rep@northwind.example/", "/mail/u/rep@northwind.example"],
  ])("keeps the path of %s when nothing names the account", (path, mailbox) => {
    goTo(path);
    expect(mailboxPath(document)).toBe(mailbox);
  });

  it("keeps the path of a mailbox that was delegated, whoever is signed in", () => {
    goTo("/mail/b/AbC-d/u/1/");
    document.title = "Inbox - rep@northwind.example - Gmail";
    button("Google Account: rep@northwind.example");
    expect(mailboxPath(document)).toBe("/mail/b/AbC-d/u/1");
  });
});
