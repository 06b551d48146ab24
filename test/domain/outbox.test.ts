import { describe, expect, it } from "vitest";
import { isSame, type Outgoing, takeSign } from "~domain/outbox";
import { advance, type PendingSend, type SendSign } from "~domain/pending-send";
import { accepted, signs, to } from "../support/signs";
import { at } from "../support/times";

const T = at("2026-11-23T10:00");
const S = 1000;
const idOf = (id: string) => id;

/** Plays signs on a list whose recipients are addresses, all of whom belong in it. */
function play(list: Outgoing<string>[], ...more: SendSign[]): Outgoing<string>[] {
  return more.reduce((current, sign) => {
    const step = (send: PendingSend | undefined) => advance(send, sign, "gmail", 35 * S);
    const named = "recipients" in sign ? sign.recipients.map(({ address }) => address) : [];
    return takeSign(current, sign, named, step, idOf).list;
  }, list);
}

const { requested, pressed, draft, confirmed } = signs();
const screen = signs("screen:1");
const held = (list: string[]) =>
  play([], requested(T, "1", { recipients: to(...list) }), accepted(T + S));

function only(list: Outgoing<string>[]): Outgoing<string> {
  const [one] = list;
  if (one === undefined || list.length > 1) throw new Error(`${list.length} records`);
  return one;
}

describe("takeSign", () => {
  it("starts a record for whoever belongs in the list, and none for nobody", () => {
    expect(only(play([], pressed(T, { recipients: to("a") })))).toMatchObject({ to: ["a"] });
    expect(play([], pressed(T))).toEqual([]);
    expect(play([], draft(T), confirmed(T), accepted(T))).toEqual([]);
  });

  it("lets the request say who it went to, where the screen knew fewer", () => {
    const list = play(
      [],
      pressed(T, { recipients: to("a") }),
      requested(T + 20, "1", { recipients: to("a", "b") }),
    );
    expect(only(list).to).toEqual(["a", "b"]);
  });

  it("keeps what the request said of the recipients when the screen is heard after it", () => {
    const list = play(
      [],
      requested(T, "1", { recipients: to("a", "b") }),
      pressed(T + 2 * S, { recipients: to("a") }),
    );
    expect(only(list).to).toEqual(["a", "b"]);
  });

  it("does not take another session's request of the same number for this message's", () => {
    const failedYesterday = play([], requested(T, "7", { recipients: to("a") }), {
      kind: "request-failed",
      requestId: "7",
      at: T + S,
    });
    const today = play(failedYesterday, accepted(T + 3_600 * S, "7"));
    expect(only(today).send.phase).toBe("failed");
  });

  it("undoes the message just sent in a conversation, not the one scheduled in it", () => {
    const later = signs("msg-a:r2");
    const threadId = "thread-f:1";
    const list = play(
      [],
      later.scheduled(T - 60 * S, T + 86_400 * S, "1", { recipients: to("a"), threadId }),
      requested(T, "2", { recipients: to("a"), threadId }),
      { kind: "send-undone", threadId, at: T + 5 * S },
    );
    const phases = Object.fromEntries(list.map(({ send }) => [send.key, send.phase]));
    expect(phases).toEqual({ "msg-a:r2": "scheduled", "msg-a:r1234567890123456789": "undone" });
  });

  it("takes back a message also under the name that the screen made up", () => {
    const onScreen = [screen.pressed(T, { recipients: to("a") }), screen.confirmed(T + 2 * S)];
    const both = play(held(["a"]), ...onScreen);
    expect(both).toHaveLength(2);
    const after = play(both, draft(T + 5 * S));
    expect(after.map(({ send }) => send.phase)).toEqual(["undone", "undone"]);
  });
});

describe("isSame", () => {
  const named = only(held(["a", "b", "c"]));
  const nameless: Outgoing<string> = {
    send: { ...named.send, key: "screen:1", seenByRequest: false, requestIds: [] },
    to: ["a", "b"],
  };
  const changed = (one: Outgoing<string>, change: Partial<PendingSend>) => ({
    ...one,
    send: { ...one.send, ...change },
  });

  it("joins a nameless record to the request's, sent at the time to the same people", () => {
    expect(isSame(nameless, named, idOf)).toBe(true);
    expect(isSame(changed(nameless, { startedAt: T - 20 * S }), named, idOf)).toBe(true);
  });

  it("joins it also once the request's was undone, so that it is not left over", () => {
    const undone = only(play([named], draft(T + 10 * S)));
    expect(undone.send).toMatchObject({ phase: "undone", seenByRequest: false });
    expect(isSame(nameless, undone, idOf)).toBe(true);
  });

  it.each([
    ["it has a name", changed(nameless, { key: "msg-a:r9" }), named],
    ["the other was not seen in a request", nameless, changed(named, { requestIds: [] })],
    ["it is itself", nameless, changed(named, { key: "screen:1" })],
    ["the site is another", nameless, changed(named, { connector: "linkedin" })],
    ["it was sent before", nameless, changed(named, { startedAt: T - 45 * S - 1 })],
    ["it was sent later", nameless, changed(named, { startedAt: T + 45 * S + 1 })],
    ["it went to someone else", nameless, { ...named, to: ["a"] }],
  ])("does not when %s", (_why, one, other) => {
    expect(isSame(one, other, idOf)).toBe(false);
  });
});
