import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LoggedEvent } from "~domain/event";
import type { Prospect } from "~domain/prospect";
import { reasonFor } from "~domain/reason";
import { standingOf } from "~domain/standing";
import { sentenceFor } from "~words/reason";
import { forgetLanguage } from "~words/say";
import {
  factsByHand,
  factsOf,
  inviteAccepted,
  lost,
  nextStep,
  parked,
  promised,
  prospectOf,
  reply,
  snoozed,
  touch,
  won,
} from "../support/log";
import { rulesIn } from "../support/rules";
import { at, BERLIN, MINUTE } from "../support/times";
import { fakeI18n } from "../support/words";

const NOW = at("2026-11-23T14:00"); // A Monday.
const say = (prospect: Prospect, now = NOW, zone = BERLIN) =>
  sentenceFor(reasonFor(prospect, { now, zone }), zone);

const byHand = (events: LoggedEvent[]): Prospect => {
  const facts = factsByHand();
  return { ...facts, ...standingOf(facts, events, rulesIn()) };
};
const eight = (last: string) =>
  Array.from({ length: 8 }, (_, i) => touch(at(last) - (7 - i) * MINUTE));

describe("the sentence", () => {
  const rows: [string, Prospect][] = [
    ["Never contacted, added just now", prospectOf([], { createdAt: NOW })],
    ["Never contacted, added just now", prospectOf([], { createdAt: NOW + 5 * MINUTE })],
    ["Never contacted, added 1 min ago", prospectOf([], { createdAt: NOW - MINUTE })],
    ["Never contacted, added 59 min ago", prospectOf([], { createdAt: NOW - 59 * MINUTE })],
    ["Never contacted, added 1 h ago", prospectOf([], { createdAt: NOW - 119 * MINUTE })],
    ["Never contacted, added yesterday", prospectOf([], { createdAt: at("2026-11-22T23:59") })],
    ["Never contacted, added 21 days ago", prospectOf()],
    [
      "Waiting for a first answer for 2 days",
      prospectOf([], { interestedAt: at("2026-11-21T09:00") }),
    ],
    [
      "Waiting for a first answer for 47 h 59 min",
      prospectOf([], { interestedAt: NOW - 48 * 60 * MINUTE + MINUTE }),
    ],
    ["Waiting for a first answer for 3 h", prospectOf([], { interestedAt: NOW - 180 * MINUTE })],
    ["Waiting for a first answer for 59 min", prospectOf([], { interestedAt: NOW - 59 * MINUTE })],
    ["Waiting for a first answer for 0 min", prospectOf([], { interestedAt: NOW + MINUTE })],
    ["In touch today, touch 1 of 8, last email today", prospectOf([touch(NOW - MINUTE)])],
    [
      "No reply for 1 day, touch 1 of 8, last email Sunday",
      prospectOf([touch(at("2026-11-22T23:59"))]),
    ],
    [
      "No reply for 6 days, touch 3 of 8, last LinkedIn Tuesday",
      prospectOf([
        touch(at("2026-11-10T10:00")),
        touch(at("2026-11-12T10:00"), { channel: "call" }),
        touch(at("2026-11-17T10:00"), { channel: "linkedin" }),
      ]),
    ],
    [
      "No reply for 7 days, touch 1 of 8, last meeting 16 Nov",
      prospectOf([touch(at("2026-11-16T10:00"), { channel: "meeting" })]),
    ],
    [
      "No reply for 3 days, touch 2, last message Friday",
      byHand([
        touch(at("2026-11-19T10:00")),
        touch(at("2026-11-20T10:00"), { channel: "message" }),
      ]),
    ],
    ["Replied by email today, your turn", prospectOf([reply(NOW - MINUTE)])],
    [
      "Replied by LinkedIn yesterday, your turn",
      prospectOf([reply(at("2026-11-22T10:00"), { channel: "linkedin" })]),
    ],
    [
      "Replied by call 4 days ago, your turn",
      prospectOf([reply(at("2026-11-19T10:00"), { channel: "call" })]),
    ],
    ["No reply for 1 day, touch 8 of 8, last email Sunday", prospectOf(eight("2026-11-22T10:00"))],
    [
      "8 touches, no reply for 22 days: yes, no, park or another round?",
      prospectOf(eight("2026-11-01T10:00")),
    ],
    ["Parked, back in 70 days", prospectOf([parked(NOW - 1, "2027-02-01")])],
    ["Parked, back in 1 day", prospectOf([parked(NOW - 1, "2026-11-24")])],
    ["Back from parking", prospectOf([parked(NOW - 1, "2026-11-23")])],
    ["Back from parking", prospectOf([parked(NOW - 1, "2026-11-01")])],
    ["Back from parking: no budget", prospectOf([parked(NOW - 1, "2026-11-23", "no budget")])],
    ["Parked, back in 1 day", prospectOf([parked(NOW - 1, "2026-11-24", "no budget")])],
    ["You promised for today: the quote", prospectOf([promised(NOW - 1, NOW, "the quote")])],
    ["You promised for tomorrow: a call", prospectOf([promised(NOW, "2026-11-24", "a call")])],
    ["You promised for Wednesday: a call", prospectOf([promised(NOW, "2026-11-25", "a call")])],
    ["You promised for yesterday: a call", prospectOf([promised(NOW - 1, "2026-11-22", "a call")])],
    ["You promised for Friday: a call", prospectOf([promised(NOW, "2026-11-20", "a call")])],
    [
      "You promised for today: the quote",
      prospectOf([parked(NOW - 2, "2027-02-01"), promised(NOW - 1, NOW, "the quote")]),
    ],
    [
      "Next step: see them",
      prospectOf([touch(NOW - 2), nextStep(NOW - 1, "2026-12-01", "see them")]),
    ],
    ["Customer, last in touch today", prospectOf([touch(NOW - 2), won(NOW - 1, "care-60")])],
    ["Snoozed for 3 days", prospectOf([snoozed(NOW - 1, at("2026-11-26T09:00"))])],
    ["Snoozed for 1 day", prospectOf([snoozed(NOW - 1, at("2026-11-24T00:00"))])],
    ["Snoozed until later today", prospectOf([snoozed(NOW - 1, at("2026-11-23T17:00"))])],
    [
      "Never contacted, added 21 days ago",
      prospectOf([snoozed(at("2026-11-20T10:00"), at("2026-11-23T09:00"))]),
    ],
    [
      "Accepted your invitation today: write now",
      prospectOf([touch(at("2026-11-20T10:00")), inviteAccepted(NOW - MINUTE)]),
    ],
    [
      "Accepted your invitation yesterday: write now",
      prospectOf([touch(at("2026-11-20T10:00")), inviteAccepted(at("2026-11-22T23:59"))]),
    ],
    [
      "Accepted your invitation 5 days ago: write now",
      prospectOf([...eight("2026-11-17T10:00"), inviteAccepted(at("2026-11-18T10:00"))]),
    ],
    [
      "No reply for 1 day, touch 2 of 8, last email Sunday",
      prospectOf([
        touch(at("2026-11-17T10:00")),
        inviteAccepted(at("2026-11-18T10:00")),
        touch(at("2026-11-22T10:00")),
      ]),
    ],
    [
      "Snoozed for 3 days",
      prospectOf([snoozed(NOW - 2, at("2026-11-26T09:00")), inviteAccepted(NOW - 1)]),
    ],
    ["Won", prospectOf([won(NOW - 1)])],
    ["Lost", prospectOf([lost(NOW - 1)])],
    [
      "You promised for today: the quote",
      prospectOf([promised(NOW - 2, NOW, "the quote"), lost(NOW)]),
    ],
  ];

  it.each(rows)("%s", (sentence, prospect) => {
    expect(say(prospect)).toBe(sentence);
  });

  it("counts days where the rep is", () => {
    const prospect = prospectOf([touch(at("2026-11-23T04:30Z"))]);
    expect(say(prospect)).toBe("In touch today, touch 1 of 8, last email today");
    expect(say(prospect, NOW, "America/New_York")).toBe(
      "No reply for 1 day, touch 1 of 8, last email Sunday",
    );
  });

  it("counts calendar days over a clock change", () => {
    const prospect = prospectOf([touch(at("2026-10-24T23:30+02:00"))], {
      createdAt: at("2026-10-20T10:00+02:00"),
    });
    expect(say(prospect, at("2026-10-26T00:10"))).toMatch(/^No reply for 2 days/);
  });
});

describe("the sentence in German", () => {
  beforeEach(() => {
    vi.stubGlobal("chrome", { i18n: fakeI18n("de") });
    forgetLanguage();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    forgetLanguage();
  });

  const rows: [string, Prospect][] = [
    ["Noch nie angeschrieben, gerade eben hinzugefügt", prospectOf([], { createdAt: NOW })],
    [
      "Noch nie angeschrieben, vor 59 min hinzugefügt",
      prospectOf([], { createdAt: NOW - 59 * MINUTE }),
    ],
    [
      "Noch nie angeschrieben, gestern hinzugefügt",
      prospectOf([], { createdAt: at("2026-11-22T23:59") }),
    ],
    ["Noch nie angeschrieben, vor 21 Tagen hinzugefügt", prospectOf()],
    [
      "Wartet seit 2 Tagen auf eine erste Antwort",
      prospectOf([], { interestedAt: at("2026-11-21T09:00") }),
    ],
    ["Heute in Kontakt, Kontakt 1 von 8, zuletzt E-Mail heute", prospectOf([touch(NOW - MINUTE)])],
    [
      "Seit gestern keine Antwort, Kontakt 1 von 8, zuletzt E-Mail am Sonntag",
      prospectOf([touch(at("2026-11-22T23:59"))]),
    ],
    [
      "Seit 6 Tagen keine Antwort, Kontakt 1 von 8, zuletzt LinkedIn am Dienstag",
      prospectOf([touch(at("2026-11-17T10:00"), { channel: "linkedin" })]),
    ],
    [
      "Seit 7 Tagen keine Antwort, Kontakt 1 von 8, zuletzt Termin am 16. Nov.",
      prospectOf([touch(at("2026-11-16T10:00"), { channel: "meeting" })]),
    ],
    [
      "Seit 3 Tagen keine Antwort, Kontakt 1, zuletzt Anruf am Freitag",
      byHand([touch(at("2026-11-20T10:00"), { channel: "call" })]),
    ],
    [
      "Hat gestern auf LinkedIn geantwortet, Sie sind dran",
      prospectOf([reply(at("2026-11-22T10:00"), { channel: "linkedin" })]),
    ],
    [
      "Hat vor 4 Tagen telefonisch geantwortet, Sie sind dran",
      prospectOf([reply(at("2026-11-19T10:00"), { channel: "call" })]),
    ],
    [
      "8 Kontakte, seit 22 Tagen keine Antwort: Ja, Nein, parken oder eine neue Runde?",
      prospectOf(eight("2026-11-01T10:00")),
    ],
    ["Geparkt, in 70 Tagen zurück", prospectOf([parked(NOW - 1, "2027-02-01")])],
    ["Geparkt, ab morgen zurück", prospectOf([parked(NOW - 1, "2026-11-24")])],
    ["Parkzeit vorbei: kein Budget", prospectOf([parked(NOW - 1, "2026-11-23", "kein Budget")])],
    ["Zugesagt für heute: das Angebot", prospectOf([promised(NOW - 1, NOW, "das Angebot")])],
    ["Zugesagt für Mittwoch: Anruf", prospectOf([promised(NOW, "2026-11-25", "Anruf")])],
    [
      "Zugesagt für den 10. Nov.: Anruf",
      prospectOf([promised(at("2026-11-09T10:00"), "2026-11-10", "Anruf")]),
    ],
    ["Für 3 Tage zurückgestellt", prospectOf([snoozed(NOW - 1, at("2026-11-26T09:00"))])],
    ["Bis später heute zurückgestellt", prospectOf([snoozed(NOW - 1, at("2026-11-23T17:00"))])],
    [
      "Hat heute Ihre Einladung angenommen: jetzt schreiben",
      prospectOf([touch(at("2026-11-20T10:00")), inviteAccepted(NOW - MINUTE)]),
    ],
    ["Kunde, zuletzt heute in Kontakt", prospectOf([touch(NOW - 2), won(NOW - 1, "care-60")])],
  ];
  it.each(rows)("%s", (sentence, prospect) => {
    expect(say(prospect)).toBe(sentence);
  });
});

it("says why as data, too", () => {
  const last = at("2026-11-17T10:00");
  expect(reasonFor(prospectOf([touch(last)]), { now: NOW, zone: BERLIN })).toEqual({
    kind: "no-reply",
    days: 6,
    touch: 1,
    of: 8,
    last: { channel: "email", at: last },
  });
  expect(reasonFor(byHand([touch(last)]), { now: NOW, zone: BERLIN })).not.toHaveProperty("of");
  expect(reasonFor(prospectOf([], factsOf()), { now: NOW, zone: BERLIN })).toEqual({
    kind: "never-contacted",
    days: 21,
    minutes: (21 * 24 + 4) * 60,
  });
});
