import { afterEach, describe, expect, test, vi } from "vitest";
import { CHANNELS } from "~domain/channel";
import { type LoggedEvent, POSSIBLE_REPLIES } from "~domain/event";
import { unclear } from "~domain/pending-send";
import { forgetLanguage } from "~words/say";
import { aheadWords, pastWords, possibleReplyWords } from "~words/timeline";
import { event, lost, parked, promiseClosed, snoozed, touch, won } from "../support/log";
import { at, BERLIN } from "../support/times";
import { fakeI18n } from "../support/words";

const NOW = at("2026-11-20T14:00");
const words = (one: LoggedEvent, promise?: string) =>
  pastWords({ event: one, ...(promise !== undefined && { promise }) }, BERLIN);

test.each<[LoggedEvent, string | RegExp]>([
  [touch(NOW), "Email sent"],
  [touch(NOW, { seenBy: "both" }), "Email sent"],
  [touch(NOW, { seenBy: "screen" }), "Email sent, seen on screen only"],
  [touch(NOW, { subject: "The quote for May" }), "Email sent: The quote for May"],
  [touch(NOW, { channel: "linkedin" }), "LinkedIn message sent"],
  [touch(NOW, { channel: "call" }), "Call"],
  [touch(NOW, { channel: "meeting" }), "Meeting"],
  [event({ kind: "reply", channel: "email" }, NOW), "Replied by email"],
  [event({ kind: "reply", channel: "linkedin" }, NOW), "Replied on LinkedIn"],
  [event({ kind: "auto-replied", channel: "email" }, NOW), "Automatic reply"],
  [
    event({ kind: "auto-replied", channel: "email", returnsOn: "2027-01-05" }, NOW),
    "Automatic reply, away until 5 January",
  ],
  [
    event({ kind: "auto-replied", channel: "email", returnsOn: "2027-02-30" }, NOW),
    "Automatic reply, away until 2027-02-30",
  ],
  [snoozed(NOW, at("2026-11-24T09:00")), /^Snoozed until Tue,? 24 Nov$/],
  [parked(NOW, "2027-03-01"), "Parked until 1 March"],
  [
    event({ kind: "parked", untilOn: "2027-03-01", reason: "Budget in spring" }, NOW),
    "Parked until 1 March: Budget in spring",
  ],
  [won(NOW), "Won"],
  [lost(NOW), "Lost"],
  [event({ kind: "lost", reason: "Bought elsewhere" }, NOW), "Lost: Bought elsewhere"],
  [
    event({ kind: "promise-made", text: "send the offer", dueOn: "2026-11-24" }, NOW),
    "Promised for 24 November: send the offer",
  ],
  [
    event({ kind: "next-step-set", text: "call about the budget", on: "2026-11-24" }, NOW),
    "Next step for 24 November: call about the budget",
  ],
  [event({ kind: "round-started" }, NOW), "Another round begun"],
  [promiseClosed(NOW, "event:x"), "Promise kept"],
])("%o", (one, expected) => {
  expect(words(one)).toMatch(typeof expected === "string" ? new RegExp(`^${expected}$`) : expected);
});

test("the end of a promise names it", () => {
  expect(words(promiseClosed(NOW, "event:x"), "send the offer")).toBe(
    "Promise kept: send the offer",
  );
});

test("every channel and every kind of possible reply has words of its own", () => {
  const of = (kind: "touch" | "reply") =>
    CHANNELS.map((channel) => words(event({ kind, channel, seenBy: "hand" }, NOW)));
  const all = [...of("touch"), ...of("reply"), ...POSSIBLE_REPLIES.map(possibleReplyWords)];
  expect(new Set(all).size).toBe(2 * CHANNELS.length + POSSIBLE_REPLIES.length);
  expect(possibleReplyWords("colleague")).toBe("Possible reply: a colleague of theirs wrote");
});

test("what is ahead", () => {
  const send = {
    ...unclear({ key: "msg-a:r1", connector: "gmail", requestIds: [] } as never, NOW),
    sentAt: at("2026-11-21T09:00"),
  };
  const moment = { now: NOW, zone: BERLIN };
  expect(aheadWords({ ...send, phase: "scheduled" }, moment)).toBe("Scheduled for tomorrow 09:00");
  expect(aheadWords({ ...send, phase: "held" }, moment)).toBe("Sending");
});

describe("in German", () => {
  const speakGerman = () => {
    vi.stubGlobal("chrome", { i18n: fakeI18n("de") });
    forgetLanguage();
  };
  afterEach(() => {
    vi.unstubAllGlobals();
    forgetLanguage();
  });

  test.each<[LoggedEvent, string]>([
    [touch(NOW), "E-Mail gesendet"],
    [
      touch(NOW, { seenBy: "screen", isGroup: true }),
      "E-Mail gesendet, an eine Gruppe, nur auf dem Bildschirm gesehen",
    ],
    [touch(NOW, { seenBy: "history" }), "E-Mail gesendet, von einem anderen Gerät"],
    [event({ kind: "reply", channel: "linkedin" }, NOW), "Antwort auf LinkedIn"],
    [
      event({ kind: "auto-replied", channel: "email", returnsOn: "2027-01-05" }, NOW),
      "Automatische Antwort, abwesend bis 5. Januar",
    ],
    [snoozed(NOW, at("2026-11-24T09:00")), "Zurückgestellt bis Di., 24. Nov."],
    [
      event({ kind: "parked", untilOn: "2027-03-01", reason: "Budget im Frühjahr" }, NOW),
      "Geparkt bis 1. März: Budget im Frühjahr",
    ],
    [won(NOW), "Gewonnen"],
    [lost(NOW), "Verloren"],
    [
      event({ kind: "promise-made", text: "Angebot schicken", dueOn: "2026-11-24" }, NOW),
      "Zugesagt für den 24. November: Angebot schicken",
    ],
    [event({ kind: "round-started" }, NOW), "Neue Runde begonnen"],
    [promiseClosed(NOW, "event:x"), "Zusage eingehalten"],
  ])("%o", (one, expected) => {
    speakGerman();
    expect(words(one)).toBe(expected);
  });

  test("what is ahead", () => {
    speakGerman();
    const send = unclear({ key: "msg-a:r1", connector: "gmail", requestIds: [] } as never, NOW);
    const scheduled = { ...send, phase: "scheduled", sentAt: at("2026-11-21T09:00") } as const;
    expect(aheadWords(scheduled, { now: NOW, zone: BERLIN })).toBe("Geplant für morgen 09:00");
  });
});
