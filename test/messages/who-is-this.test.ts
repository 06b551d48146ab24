/** A page of ours asks the tab in front; what comes back is from a host page, and believed only whole. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { askWhoIsThis, type Shown, type ShownPerson } from "~messages/who-is-this";
import { installFakeChrome } from "../support/fake-chrome";

const sendMessage = vi.fn();
const query = vi.fn();
const inFront = { id: 3, url: "https://www.linkedin.com/in/jane-doe/" };

beforeEach(() => {
  vi.useFakeTimers();
  installFakeChrome();
  vi.stubGlobal("chrome", { ...chrome, tabs: { query, sendMessage } });
  query.mockResolvedValue([inFront]);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

const person: ShownPerson = {
  kind: "person",
  where: "profile",
  keys: ["linkedin:id:x", "linkedin:vanity:jane-doe"],
  name: "Jane Doe",
  title: "Head of Operations",
  company: { name: "Acme", isSure: false },
  url: "https://www.linkedin.com/in/jane-doe/",
};

describe("the tab in front", () => {
  it.each<[string, Shown]>([
    ["a person", person],
    ["a person of whom little is known", { ...person, keys: ["linkedin:vanity:jane-doe"] }],
    ["several people", { kind: "people", people: [person, { ...person, name: "Omar" }] }],
    ["a group", { kind: "group" }],
    ["the rep", { kind: "self" }],
  ])("shows %s", async (_whom, shown) => {
    sendMessage.mockResolvedValue(shown);
    expect(await askWhoIsThis()).toEqual(shown);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith(3, { name: "who-is-this" });
    expect(query.mock.calls).toEqual([[{ active: true, lastFocusedWindow: true }]]);
  });

  it("is asked when it is a mailbox", async () => {
    query.mockResolvedValue([{ id: 4, url: "https://mail.google.com/mail/u/0/#inbox" }]);
    const shown = { ...person, where: "thread", keys: ["email:jane@acme.example"] };
    sendMessage.mockResolvedValue(shown);
    expect(await askWhoIsThis()).toEqual(shown);
  });

  it("has space around words that are not part of them", async () => {
    sendMessage.mockResolvedValue({ ...person, name: "  Jane Doe\n" });
    expect(await askWhoIsThis()).toMatchObject({ name: "Jane Doe" });
  });

  it.each([
    ["nobody", undefined],
    ["null", null],
    ["a text", "Jane Doe"],
    ["a list", [person]],
    ["a kind that is unknown", { ...person, kind: "company" }],
    ["no name", { ...person, name: " " }],
    ["a name without end", { ...person, name: "x".repeat(301) }],
    ["no key", { ...person, keys: [] }],
    ["keys without end", { ...person, keys: Array(11).fill("linkedin:id:x") }],
    ["a key that is none", { ...person, keys: [7] }],
    ["a place that is unknown", { ...person, where: "feed" }],
    ["an address that is none", { ...person, url: "jane" }],
    ["people of whom there is one", { kind: "people", people: [person] }],
    ["people without end", { kind: "people", people: Array(11).fill(person) }],
    ["half a company", { ...person, company: { name: "Acme" } }],
    ["something nobody asked for", { ...person, email: "jane@acme.example" }],
  ])("shows nobody when it answers with %s", async (_what, answer) => {
    sendMessage.mockResolvedValue(answer);
    expect(await askWhoIsThis()).toBeUndefined();
  });

  it("shows nobody when no script is there", async () => {
    sendMessage.mockRejectedValue(new Error("Could not establish connection."));
    expect(await askWhoIsThis()).toBeUndefined();
  });

  it("shows nobody when it does not answer in four seconds", async () => {
    sendMessage.mockReturnValue(new Promise(() => undefined));
    const told = vi.fn();
    void askWhoIsThis().then(told);
    await vi.advanceTimersByTimeAsync(3_999);
    expect(told).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  it("shows whom it says just in time", async () => {
    const late = new Promise((resolve) => setTimeout(() => resolve(person), 3_900));
    sendMessage.mockReturnValue(late);
    const asked = askWhoIsThis();
    await vi.advanceTimersByTimeAsync(3_900);
    expect(await asked).toEqual(person);
  });

  it.each([
    ["of another site", [{ ...inFront, url: "https://elsewhere.example/in/jane-doe/" }]],
    [
      "of a site that begins like it",
      [{ ...inFront, url: "https://www.linkedin.com.evil.example" }],
    ],
    ["of another product", [{ ...inFront, url: "https://docs.google.com/mail/u/0/" }]],
    ["whose address is hidden", [{ id: 3 }]],
    ["without an id", [{ url: inFront.url }]],
    ["that is not there", []],
  ])("is not asked when it is one %s", async (_what, tabs) => {
    query.mockResolvedValue(tabs);
    expect(await askWhoIsThis()).toBeUndefined();
    expect(sendMessage).not.toHaveBeenCalled();
  });
});
