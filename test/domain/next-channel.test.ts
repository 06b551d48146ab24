import { describe, expect, it } from "vitest";
import type { Cadence } from "~domain/cadence";
import type { Channel } from "~domain/channel";
import { suggestionFor } from "~domain/next-channel";
import { standingOf } from "~domain/standing";
import { factsByHand, factsOf, reply, touch } from "../support/log";
import { rulesIn } from "../support/rules";
import { at, DAY } from "../support/times";

const BOTH = { email: "jane@acme.example", linkedinUrl: "https://www.linkedin.com/in/jane-doe" };
const NONE = {};
const FIRST = at("2026-11-03T10:00");

const cadence = (change: Partial<Cadence> = {}): Cadence => ({
  id: "own",
  name: "Own",
  firstTouchWithin: { kind: "days", days: 1 },
  steps: [{ wait: { kind: "days", days: 3 } }],
  maxTouches: 12,
  caps: {},
  ...change,
});
const stepOn = (channel: Channel): Cadence =>
  cadence({
    steps: [{ wait: { kind: "days", days: 3 }, channel }],
  });

/** What is suggested after touches on these channels, one a day. */
function after(channels: Channel[], by: Cadence, facts: { email?: string; linkedinUrl?: string }) {
  const log = channels.map((channel, day) => touch(FIRST + day * DAY, { channel }));
  const rules = { ...rulesIn(), cadences: [by] };
  return standingOf(factsOf({ cadenceId: by.id, ...facts }), log, rules).suggestion;
}

const unanswered = (channel: Channel, on: Channel, count: number) => ({
  channel,
  why: "unanswered",
  instead: { channel: on, count },
});
const capped = (channel: Channel, on: Channel, count: number) => ({
  channel,
  why: "capped",
  instead: { channel: on, count },
});

describe("another channel", () => {
  it.each<[string, Channel[], Cadence, object, unknown]>([
    ["none before any touch", [], cadence(), BOTH, undefined],
    ["none after one", ["email"], cadence(), BOTH, undefined],
    ["none after two in a row", ["email", "email"], cadence(), BOTH, undefined],
    [
      "a call after three mails",
      ["email", "email", "email"],
      cadence(),
      BOTH,
      unanswered("call", "email", 3),
    ],
    [
      "a call also without any address",
      ["email", "email", "email"],
      cadence(),
      NONE,
      unanswered("call", "email", 3),
    ],
    [
      "email after three calls",
      ["call", "call", "call"],
      cadence(),
      BOTH,
      unanswered("email", "call", 3),
    ],
    [
      "LinkedIn after three calls to someone without email",
      ["call", "call", "call"],
      cadence(),
      { linkedinUrl: BOTH.linkedinUrl },
      unanswered("linkedin", "call", 3),
    ],
    [
      "nothing after three calls when there is no address",
      ["call", "call", "call"],
      cadence(),
      NONE,
      undefined,
    ],
    [
      "none when the three were not in a row",
      ["email", "email", "call", "email"],
      cadence(),
      BOTH,
      undefined,
    ],
    [
      "one that is used up itself is passed over",
      ["call", "email", "email", "email"],
      cadence({ caps: { call: 1 } }),
      BOTH,
      unanswered("linkedin", "email", 3),
    ],
    [
      "at the cap, before three in a row",
      ["email", "call", "email"],
      cadence({ caps: { email: 2 } }),
      BOTH,
      capped("call", "email", 2),
    ],
    [
      "beyond the cap",
      ["email", "email", "email"],
      cadence({ caps: { email: 2 } }),
      BOTH,
      capped("call", "email", 3),
    ],
    [
      "none when every one is used up",
      ["call", "linkedin", "email"],
      cadence({ caps: { email: 1, call: 1, linkedin: 1 } }),
      BOTH,
      undefined,
    ],
    ["that of the step", ["email"], stepOn("call"), BOTH, { channel: "call", why: "step" }],
    [
      "that of the step, after three mails",
      ["email", "email", "email"],
      stepOn("call"),
      BOTH,
      { channel: "call", why: "step" },
    ],
    [
      "not that of the step once it is used up",
      ["call", "call", "call"],
      stepOn("call"),
      BOTH,
      unanswered("email", "call", 3),
    ],
    [
      "not that of the step when others were tried since, until its cap",
      ["call", "call", "email"],
      { ...stepOn("call"), caps: { call: 2 } },
      BOTH,
      capped("email", "call", 2),
    ],
    [
      "none of which three in a row have gone unanswered themselves",
      ["call", "email", "email", "email"],
      { ...stepOn("call"), caps: { call: 1 } },
      BOTH,
      capped("linkedin", "call", 1),
    ],
    [
      "after three on a channel that is none of the usual",
      ["meeting", "meeting", "meeting"],
      cadence(),
      BOTH,
      unanswered("call", "meeting", 3),
    ],
  ])("%s", (_what, channels, by, facts, expected) => {
    expect(after(channels, by, facts)).toEqual(expected);
  });

  it("begins anew with a reply, and is not suggested while it is the rep's turn", () => {
    const three = [0, 1, 2].map((day) => touch(FIRST + day * DAY));
    const answered = [...three, reply(FIRST + 3 * DAY)];
    expect(standingOf(factsOf(), answered, rulesIn())).not.toHaveProperty("suggestion");
    const again = [...answered, touch(FIRST + 4 * DAY)];
    expect(standingOf(factsOf(), again, rulesIn())).not.toHaveProperty("suggestion");
  });

  it("is never suggested of someone followed up by hand", () => {
    const three = [0, 1, 2].map((day) => touch(FIRST + day * DAY));
    expect(standingOf(factsByHand(), three, rulesIn())).not.toHaveProperty("suggestion");
  });

  it("is not suggested where there is a decision to take", () => {
    const tried = { tried: { email: 5 }, sameChannelRun: 5, lastTouchChannel: "email" } as const;
    const standing = { ...tried, turn: "decide", stepsDone: 5 } as const;
    expect(suggestionFor(standing, BOTH, cadence())).toBeUndefined();
    expect(suggestionFor({ ...standing, turn: "theirs" }, BOTH, cadence())).toBeDefined();
  });
});
