/** Which message a recall is about: it names a conversation and a moment, and no message. */
import { describe, expect, it } from "vitest";
import type { ConnectorId } from "~domain/channel";
import { type Outgoing, takeSign } from "~domain/outbox";
import { advance, type PendingSend, type SendDetails, type SendSign } from "~domain/pending-send";
import { accepted, failed, recalled, signs, THREAD, to } from "../support/signs";
import { at, HOUR, MINUTE } from "../support/times";

const T = at("2026-11-23T10:00");

function play(
  list: Outgoing<string>[],
  more: SendSign[],
  connector: ConnectorId = "linkedin",
): Outgoing<string>[] {
  return more.reduce((current, sign) => {
    const step = (send: PendingSend | undefined) => advance(send, sign, connector, 0);
    const named = "recipients" in sign ? sign.recipients.map(({ address }) => address) : [];
    return takeSign(current, sign, named, step, (id) => id).list;
  }, list);
}

const sent = (key: string, time: number, details: Partial<SendDetails> = {}): SendSign[] => [
  signs(key).requested(time, key, { recipients: to("jane"), threadId: THREAD, ...details }),
  accepted(time + 400, key),
];
const phases = (list: Outgoing<string>[]) =>
  Object.fromEntries(list.map(({ send }) => [send.key, send.phase]));
/** Asked to take back what was sent at a moment, and taken. */
const taken = (sentAt: number) => [recalled(T + HOUR, sentAt, "9"), accepted(T + HOUR + 1, "9")];

describe("a recall", () => {
  const two = play([], [...sent("a", T), ...sent("b", T + MINUTE)]);

  it.each([
    ["a", T + 411],
    ["a", T - MINUTE],
    ["b", T + MINUTE - 411],
    ["b", T + 2 * MINUTE],
  ])("is about the nearest message of its conversation: %s", (key, sentAt) => {
    const other = key === "a" ? "b" : "a";
    expect(phases(play(two, taken(sentAt)))).toEqual({ [key]: "undone", [other]: "held" });
  });

  it("is about none that was sent more than two minutes before or after", () => {
    const one = play([], sent("a", T));
    expect(phases(play(one, taken(T + 2 * MINUTE)))).toEqual({ a: "undone" });
    expect(play(one, taken(T + 2 * MINUTE + 1))).toEqual(one);
    expect(play(one, taken(T - 2 * MINUTE - 1))).toEqual(one);
  });

  it("is about no message of another conversation, however near", () => {
    const list = play([], [...sent("a", T), ...sent("b", T + MINUTE, { threadId: "2-other" })]);
    expect(phases(play(list, taken(T + MINUTE)))).toEqual({ a: "undone", b: "held" });
    const alone = play([], sent("b", T, { threadId: "2-other" }));
    expect(play(alone, taken(T))).toEqual(alone);
  });

  it("is about no message whose conversation is not known: it may be another's", () => {
    const [first] = [signs("a").requested(T, "a", { recipients: to("jane") })];
    const list = play([], [first, accepted(T + 400, "a")]);
    expect(play(list, taken(T + 300))).toEqual(list);
  });

  it("is about no invitation", () => {
    for (const form of ["invitation", "noted-invitation"] as const) {
      const invited = signs("a").requested(T, "a", { recipients: to("jane"), form });
      const list = play([], [invited, accepted(T + 400, "a")]);
      expect(play(list, taken(T))).toEqual(list);
    }
  });

  it("is about no message of Gmail's", () => {
    const first = signs("a").requested(T, "a", { recipients: to("jane@acme.example") });
    const mail = play([], [first, accepted(T + 400, "a")], "gmail");
    expect(play(mail, taken(T))).toEqual(mail);
  });

  it("that is refused leaves the message", () => {
    const list = play([], sent("a", T));
    expect(play(list, [recalled(T + HOUR, T, "9"), failed(T + HOUR + 1, "9")])).toEqual(list);
  });

  it("is answered also when that takes long", () => {
    const late = [recalled(T + MINUTE, T, "9"), accepted(T + 30 * MINUTE, "9")];
    expect(phases(play(play([], sent("a", T)), late))).toEqual({ a: "undone" });
  });
});
