/** What LinkedIn adds to a message on its way: recalls, proof that an invitation went, and no retries. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConnectorId } from "~domain/channel";
import {
  advance,
  committed,
  isOnItsWay,
  type PendingSend,
  type SendSign,
  sentElsewhere,
  unclear,
  verdictOn,
} from "~domain/pending-send";
import { accepted, failed, KEY, recalled, signs, THREAD, to } from "../support/signs";
import { at, DAY, HOUR, MINUTE } from "../support/times";

const T = at("2026-11-23T10:00");
const S = 1000;
const { pressed, confirmed, unconfirmed, requested } = signs();

function play(
  send: PendingSend | undefined,
  list: SendSign[],
  connector: ConnectorId = "linkedin",
): PendingSend {
  // LinkedIn lets nobody undo: there is nothing to wait for.
  const after = list.reduce<PendingSend | undefined>(
    (current, sign) => advance(current, sign, connector, connector === "gmail" ? 35 * S : 0),
    send,
  );
  if (after === undefined) throw new Error("There is no record.");
  return after;
}

const held = play(undefined, [requested(T), accepted(T + 400)]);
const gone = committed(held, T + 400);

describe("a message", () => {
  it("is a touch as soon as it was taken", () => {
    expect(held).toMatchObject({ phase: "held", wakeAt: T + 400 });
    expect(verdictOn(held)).toBe("commit");
  });

  it("keeps what it is, whoever tells of it next", () => {
    const details = { form: "inmail", isGroup: true, threadId: THREAD } as const;
    const told = play(undefined, [requested(T, "1", details), pressed(T + 1), confirmed(T + 2)]);
    expect(told).toMatchObject(details);
    const other = play(undefined, [pressed(T, { form: "inmail" }), requested(T + 1)]);
    expect(other).toMatchObject({ form: "inmail" });
    expect(other).not.toHaveProperty("isGroup");
  });

  it("that failed was not sent, and nobody is asked: LinkedIn does not try again", () => {
    const list = [requested(T), failed(T + S)];
    expect(verdictOn(play(undefined, list))).toBe("forget");
    expect(verdictOn(play(undefined, list, "gmail"))).toBe("ask");
  });

  it("that failed and was sent again by the rep is one", () => {
    const list = [requested(T), failed(T + S), requested(T + MINUTE, "2")];
    expect(play(undefined, [...list, accepted(T + MINUTE + 400, "2")])).toMatchObject({
      phase: "held",
      sentAt: T + MINUTE,
    });
  });

  it("of one site is none of another's business", () => {
    for (const sign of [requested(T + S, "2"), accepted(T + S), recalled(T + S, T), failed(T + S)])
      expect(advance(held, sign, "gmail", 35 * S)).toBe(held);
  });
});

describe("a recall", () => {
  it.each([
    ["while it is held", held],
    ["long after it went", gone],
    ["before the answer", play(undefined, [requested(T)])],
    ["while nobody knows", unclear(play(undefined, [requested(T)]), T + 3 * MINUTE)],
  ])("that LinkedIn takes, %s: it never was a touch", (_when, send) => {
    const after = play(send, [recalled(T + 30 * MINUTE, T), accepted(T + 30 * MINUTE + 300, "9")]);
    expect(after).toMatchObject({ phase: "undone", wakeAt: T + 30 * MINUTE + 300 + DAY });
    expect(after).not.toHaveProperty("recallRequestId");
    expect(verdictOn(after)).toBe("forget");
    expect(isOnItsWay(after, T + HOUR)).toBe(false);
  });

  it.each([
    ["held", held],
    ["committed", gone],
  ])("that LinkedIn refuses leaves it as it was: %s", (_phase, send) => {
    const list = [recalled(T + 2 * HOUR, T), failed(T + 2 * HOUR + 300, "9")];
    expect(play(send, list)).toEqual(send);
  });

  it("without an answer changes nothing but that it is awaited", () => {
    const waiting = play(gone, [recalled(T + HOUR, T)]);
    expect(waiting).toEqual({ ...gone, recallRequestId: "9" });
    expect(play(waiting, [accepted(T + HOUR + 1, "8"), failed(T + HOUR + 2, "8")])).toEqual(
      waiting,
    );
  });

  it("refused, and asked for once more, is taken then", () => {
    const list = [recalled(T + HOUR, T), failed(T + HOUR + 1, "9")];
    const again = [recalled(T + HOUR + MINUTE, T, "10"), accepted(T + HOUR + MINUTE + 1, "10")];
    expect(play(gone, [...list, ...again])).toMatchObject({ phase: "undone" });
  });

  it("takes back what was sent from another device", () => {
    const own = sentElsewhere({ key: KEY, at: T, threadId: THREAD }, "linkedin", T + HOUR);
    expect(own).toMatchObject({ phase: "committed", sentAt: T, threadId: THREAD });
    expect(verdictOn(own)).toBe("forget");
    const after = play(own, [recalled(T + HOUR, T), accepted(T + HOUR + 1, "9")]);
    expect(after.phase).toBe("undone");
  });

  it("that was taken is the last word, whatever comes late", () => {
    const late = fc.array(
      fc.constantFrom(accepted(T + HOUR), failed(T + HOUR), confirmed(T + HOUR)),
      { maxLength: 5 },
    );
    const before = fc.subarray([pressed(T - 1), accepted(T + 400), confirmed(T + 500)]);
    fc.assert(
      fc.property(before, late, (earlier, later) => {
        const told = [requested(T), ...earlier, recalled(T + MINUTE, T)];
        const after = play(undefined, [...told, accepted(T + MINUTE + 1, "9"), ...later]);
        expect(verdictOn(after)).toBe("forget");
        expect(after.phase).toBe("undone");
      }),
    );
  });
});

describe("an invitation whose answer proves nothing", () => {
  const asked = requested(T, "1", { form: "invitation", needsProof: true, recipients: to("x") });

  it("and that was answered with 200 alone is asked about after two minutes", () => {
    const send = play(undefined, [asked, accepted(T + 400)]);
    expect(send).toMatchObject({ phase: "leaving", wakeAt: T + 400 + 2 * MINUTE });
    expect(verdictOn(send)).toBe("ask");
    expect(isOnItsWay(send, T + MINUTE)).toBe(true);
    expect(isOnItsWay(send, T + 3 * MINUTE)).toBe(false);
  });

  it.each([
    ["after the answer", [accepted(T + 400), confirmed(T + 900)]],
    ["before the answer", [confirmed(T + 300), accepted(T + 900)]],
    ["and the answer was never seen", [confirmed(T + 300)]],
  ])("counts once it is confirmed, %s", (_when, list) => {
    const send = play(undefined, [asked, ...list]);
    expect(verdictOn(send)).toBe("commit");
    expect(send.wakeAt).toBeLessThanOrEqual(T + 900);
  });

  it("counts also when it is confirmed after the rep was asked", () => {
    const open = unclear(play(undefined, [asked, accepted(T + 400)]), T + 3 * MINUTE);
    expect(verdictOn(play(open, [confirmed(T + 4 * MINUTE)]))).toBe("commit");
  });

  it("is not confirmed by its request being told of on screen", () => {
    const send = play(undefined, [pressed(T - 20), asked, accepted(T + 400), unconfirmed(T + S)]);
    expect(verdictOn(send)).toBe("ask");
  });

  it("and that failed was not sent", () => {
    expect(verdictOn(play(undefined, [asked, failed(T + 400)]))).toBe("forget");
  });
});
