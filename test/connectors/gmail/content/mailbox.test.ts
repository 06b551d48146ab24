// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { accountOf, mailboxPath } from "~connectors/gmail/content/mailbox";

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
    ["Gmail - Re: Quote for jane@acme.example"],
    ["jane@acme.example - Search - Gmail"],
    ["Re: mail to jane@acme.example - Gmail"],
  ])("takes nobody else for the account: %j", (title) => {
    goTo("/mail/u/1/");
    document.title = title;
    expect(accountOf(document)).toBeUndefined();
  });

  it("does not look in a page for printing", () => {
    goTo("/mail/u/1/?ik=1&view=pt&search=all");
    document.title = "Mail - jane@acme.example - Gmail";
    expect(accountOf(document)).toBeUndefined();
  });

  it("takes the account's button, not a search for somebody in front of it", () => {
    goTo("/mail/u/1/");
    document.body.innerHTML = `<header role="banner"><span aria-label="from:jane@acme.example"></span><a role="button" aria-label="jane@acme.example"></a><a href="https://accounts.google.com/x" aria-label="Google Account: (rep@northwind.example)"></a></header>`;
    expect(accountOf(document)).toBe("rep@northwind.example");
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
