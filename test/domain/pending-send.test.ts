import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  advance,
  committed,
  isOnItsWay,
  type PendingSend,
  type SendPhase,
  type SendSign,
  seenBy,
  unclear,
  verdictOn,
} from "~domain/pending-send";
import { accepted, failed, KEY, LINK, signs, THREAD, undoneInThread } from "../support/signs";
import { at, DAY, HOUR, MINUTE } from "../support/times";

const T = at("2026-11-23T10:00");
const S = 1000;
const HOLD = 35 * S;
const { pressed, confirmed, abandoned, unconfirmed, requested, scheduled, draft, undone } = signs();

function play(send: PendingSend | undefined, ...list: SendSign[]): PendingSend | undefined {
  return list.reduce<PendingSend | undefined>(
    (current, sign) => advance(current, sign, "gmail", HOLD),
    send,
  );
}

/** Plays signs and time, and notes each commit, as the actions do. */
function commits(list: SendSign[], until = T + 40 * DAY): { at: number; by: string }[] {
  const found: { at: number; by: string }[] = [];
  let send: PendingSend | undefined;
  const wake = (now: number) => {
    while (send !== undefined && send.wakeAt <= now) {
      if (verdictOn(send) === "commit") {
        found.push({ at: send.sentAt, by: seenBy(send) });
        send = committed(send, send.wakeAt);
      } else send = undefined;
    }
  };
  for (const sign of list) {
    wake(sign.at - 1);
    send = play(send, sign);
  }
  wake(until);
  return found;
}

const IN: Record<SendPhase, PendingSend | undefined> = {
  pressed: play(undefined, pressed(T)),
  leaving: play(undefined, requested(T)),
  held: play(undefined, requested(T), accepted(T + S)),
  scheduled: play(undefined, scheduled(T, T + DAY)),
  failed: play(undefined, requested(T), failed(T + S)),
  unclear: play(undefined, pressed(T), unconfirmed(T + S)),
  undone: play(undefined, requested(T), draft(T + S)),
  committed: committed(mustBe(play(undefined, requested(T), accepted(T + S))), T + 40 * S),
};

function mustBe(send: PendingSend | undefined): PendingSend {
  if (send === undefined) throw new Error("There is no record.");
  return send;
}

describe("one step of the machine", () => {
  it("starts in the phases it is tested in", () => {
    for (const [phase, send] of Object.entries(IN)) expect(send?.phase).toBe(phase);
  });

  const NOW = T + 10 * S;
  const SIGNS = {
    pressed: pressed(NOW),
    confirmed: confirmed(NOW),
    abandoned: abandoned(NOW),
    unconfirmed: unconfirmed(NOW),
    requested: requested(NOW, "2"),
    scheduled: scheduled(NOW, NOW + DAY, "2"),
    "scheduled (no time)": scheduled(NOW, undefined, "2"),
    accepted: accepted(NOW),
    failed: failed(NOW),
    draft: draft(NOW),
    undone: undone(NOW),
  };
  type Sign = keyof typeof SIGNS;
  const ORDER = Object.keys(SIGNS) as Sign[];

  const table: Record<SendPhase | "nothing", (SendPhase | "nothing")[]> = {
    // pressed, confirmed, abandoned, unconfirmed, requested, scheduled, without time, accepted, failed, draft, undone
    nothing: [
      "pressed",
      "nothing",
      "nothing",
      "nothing",
      "leaving",
      "scheduled",
      "undone",
      "nothing",
      "nothing",
      "nothing",
      "nothing",
    ],
    pressed: [
      "pressed",
      "held",
      "nothing",
      "unclear",
      "leaving",
      "scheduled",
      "undone",
      "pressed",
      "pressed",
      "pressed",
      "undone",
    ],
    leaving: [
      "leaving",
      "leaving",
      "leaving",
      "leaving",
      "leaving",
      "scheduled",
      "undone",
      "held",
      "failed",
      "undone",
      "undone",
    ],
    held: [
      "held",
      "held",
      "held",
      "held",
      "held",
      "scheduled",
      "undone",
      "held",
      "held",
      "undone",
      "undone",
    ],
    scheduled: [
      "scheduled",
      "scheduled",
      "scheduled",
      "scheduled",
      "leaving",
      "scheduled",
      "undone",
      "scheduled",
      "failed",
      "undone",
      "undone",
    ],
    failed: [
      "failed",
      "failed",
      "failed",
      "failed",
      "leaving",
      "scheduled",
      "undone",
      "held",
      "failed",
      "undone",
      "undone",
    ],
    undone: [
      "pressed",
      "undone",
      "undone",
      "undone",
      "leaving",
      "scheduled",
      "undone",
      "undone",
      "undone",
      "undone",
      "undone",
    ],
    unclear: [
      "pressed",
      "held",
      "unclear",
      "unclear",
      "leaving",
      "scheduled",
      "undone",
      "held",
      "unclear",
      "undone",
      "undone",
    ],
    committed: Array(11).fill("committed"),
  };
  const cases = Object.entries(table).flatMap(([phase, results]) =>
    ORDER.map((sign, index) => ({ phase, sign, result: results[index] })),
  );

  it.each(cases)("$phase + $sign = $result", ({ phase, sign, result }) => {
    const before = phase === "nothing" ? undefined : IN[phase as SendPhase];
    expect(play(before, SIGNS[sign])?.phase ?? "nothing").toBe(result);
  });

  it.each(ORDER)("committed + %s changes neither time nor witness", (sign) => {
    const before = mustBe(IN.committed);
    const { sentAt, wakeAt, seenByRequest, seenOnScreen, phase } = mustBe(
      play(before, SIGNS[sign]),
    );
    expect({ sentAt, wakeAt, seenByRequest, seenOnScreen, phase }).toEqual({
      sentAt: before.sentAt,
      wakeAt: before.wakeAt,
      seenByRequest: before.seenByRequest,
      seenOnScreen: before.seenOnScreen,
      phase: "committed",
    });
  });

  it("changes nothing in the record it was given", () => {
    for (const sign of Object.values(SIGNS)) {
      const before = structuredClone(IN.held);
      advance(IN.held, sign, "gmail", HOLD);
      expect(IN.held).toEqual(before);
    }
  });
});

describe("verdicts", () => {
  it.each([
    ["pressed", "forget", false],
    ["leaving", "ask", true],
    ["held", "commit", true],
    ["scheduled", "commit", false],
    ["failed", "ask", false],
    ["unclear", "forget", false],
    ["undone", "forget", false],
    ["committed", "forget", false],
  ] as const)("on %s: %s; shown as on its way: %s", (phase, verdict, isShown) => {
    expect(verdictOn(mustBe(IN[phase]))).toBe(verdict);
    expect(isOnItsWay(mustBe(IN[phase]), T + S)).toBe(isShown);
  });

  it("on a request without an answer that the screen confirmed: commit", () => {
    expect(verdictOn(mustBe(play(IN.leaving, confirmed(T + S))))).toBe("commit");
  });
});

describe("one message, told by both", () => {
  it("is one commit, once the undo window is over", () => {
    const told = [pressed(T), requested(T + 20), accepted(T + 400), confirmed(T + 900)];
    expect(commits(told)).toEqual([{ at: T + 20, by: "both" }]);
    expect(commits(told, T + 400 + HOLD - 1)).toEqual([]);
    expect(commits(told, T + 400 + HOLD)).toHaveLength(1);
  });

  it.each([
    ["the screen last", [requested(T), accepted(T + 400), pressed(T + 500), confirmed(T + 900)]],
    ["the screen first", [pressed(T), confirmed(T + 300), requested(T + 400), accepted(T + 900)]],
    ["in between", [pressed(T), requested(T + 20), confirmed(T + 300), accepted(T + 400)]],
  ])("is one commit, whoever speaks first: %s", (_order, list) => {
    expect(commits(list)).toMatchObject([{ by: "both" }]);
  });

  it("keeps what each witness knows best", () => {
    const send = play(
      undefined,
      requested(T, "1", { threadId: THREAD, link: "https://mail.google.com/mail/u/0/#all/Ktbx" }),
      pressed(T + 1, { link: LINK }),
    );
    expect(send).toMatchObject({ key: KEY, connector: "gmail", threadId: THREAD, link: LINK });
    const other = play(
      undefined,
      pressed(T, { link: LINK }),
      requested(T + 1, "1", {
        threadId: THREAD,
        link: "https://mail.google.com/mail/u/0/#all/Ktbx",
      }),
    );
    expect(other).toMatchObject({ threadId: THREAD, link: LINK });
  });

  it("counts from the request's time, and holds from the answer's", () => {
    const send = play(undefined, pressed(T), requested(T + 20), accepted(T + 3 * S));
    expect(send).toMatchObject({ sentAt: T + 20, wakeAt: T + 3 * S + HOLD });
  });
});

describe("one message, told by one", () => {
  it("by the request alone", () => {
    expect(commits([requested(T), accepted(T + 400)])).toEqual([{ at: T, by: "request" }]);
  });

  it("by the screen alone", () => {
    expect(commits([pressed(T), confirmed(T + 900)])).toEqual([{ at: T, by: "screen" }]);
  });

  it("by the request, its answer never seen, and the screen", () => {
    expect(commits([pressed(T), requested(T + 20), confirmed(T + 900)])).toEqual([
      { at: T + 20, by: "both" },
    ]);
  });

  it.each([
    ["pressed only (a prompt)", [pressed(T)]],
    ["pressed and given up", [pressed(T), abandoned(T + S)]],
    [
      "pressed, given up, then confirmed after all",
      [pressed(T), abandoned(T + S), confirmed(T + 2 * S)],
    ],
    ["confirmed without having been pressed", [confirmed(T)]],
    ["an answer to an unknown request", [accepted(T)]],
    ["a request that was never answered", [requested(T)]],
    ["a request that failed for good", [requested(T), failed(T + S)]],
    ["drafts", [draft(T), draft(T + S), draft(T + 2 * S)]],
  ])("is none: %s", (_what, list) => {
    expect(commits(list)).toEqual([]);
  });
});

describe("undo", () => {
  const all = [pressed(T), requested(T + 20), accepted(T + 400), confirmed(T + 900)];

  it.each([1, 2, 3, 4])("after %i signs: never a commit", (count) => {
    for (const undo of [undone(T + 5 * S), undoneInThread(T + 5 * S)])
      expect(commits([...all.slice(0, count), undo])).toEqual([]);
  });

  it("at the last moment of the window counts, a moment after it does not", () => {
    expect(commits([...all, draft(T + 400 + HOLD)])).toEqual([]);
    expect(commits([...all, draft(T + 400 + HOLD + 1)])).toHaveLength(1);
  });

  it.each([1, 5, 10, 29, 34])("%i seconds after it went: never a commit", (seconds) => {
    const time = T + 400 + seconds * S;
    for (const undo of [draft(time), undone(time), undoneInThread(time)]) {
      expect(commits([...all, undo])).toEqual([]);
      expect(commits([requested(T), accepted(T + 400), undo])).toEqual([]);
      expect(commits([pressed(T), confirmed(T + 400), undo])).toEqual([]);
    }
  });

  it("then discarded: none", () => {
    const discarded = [undone(T + 5 * S), draft(T + 6 * S), draft(T + 7 * S)];
    expect(commits([...all, ...discarded])).toEqual([]);
  });

  it("then edited, then scheduled: one commit, at its time", () => {
    const sendsAt = T + 2 * DAY;
    const list = [...all, undone(T + 5 * S), draft(T + 6 * S), scheduled(T + MINUTE, sendsAt, "2")];
    expect(commits([...list, accepted(T + MINUTE + 400, "2")])).toEqual([
      { at: sendsAt, by: "request" },
    ]);
  });

  it("then sent again three days later, when the record is long forgotten: one commit", () => {
    const again = T + 3 * DAY;
    const list = [...all, undone(T + 5 * S), requested(again, "2"), accepted(again + 400, "2")];
    expect(commits(list)).toEqual([{ at: again, by: "request" }]);
  });

  it("is not taken back by what comes late", () => {
    const late = [accepted(T + 6 * S), confirmed(T + 7 * S), abandoned(T + 8 * S)];
    expect(commits([pressed(T), requested(T + 20), undone(T + 5 * S), ...late])).toEqual([]);
  });

  it("then edited, then sent again: one commit, at the new time", () => {
    const again = T + 2 * MINUTE;
    const list = [
      ...all,
      undone(T + 5 * S),
      draft(T + 6 * S),
      draft(T + 20 * S),
      pressed(again),
      requested(again + 20, "2"),
      accepted(again + 400, "2"),
      confirmed(again + 900),
    ];
    expect(commits(list)).toEqual([{ at: again + 20, by: "both" }]);
  });

  it("then sent again, and undone again: none", () => {
    const again = T + 2 * MINUTE;
    const list = [...all, draft(T + 5 * S), requested(again, "2"), accepted(again + 400, "2")];
    expect(commits([...list, draft(again + 5 * S)])).toEqual([]);
  });

  it("then pressed again without going: none, although the first attempt had gone", () => {
    expect(commits([...all, undone(T + 5 * S), pressed(T + 20 * S)])).toEqual([]);
  });

  it("then told by the screen alone: by the screen alone", () => {
    const again = T + MINUTE;
    expect(commits([...all, undone(T + 5 * S), pressed(again), confirmed(again + S)])).toEqual([
      { at: again, by: "screen" },
    ]);
  });
});

describe("autosaves", () => {
  it("before the send change nothing", () => {
    const list = [draft(T - 10 * S), draft(T - S), requested(T), accepted(T + 400)];
    expect(commits(list)).toEqual([{ at: T, by: "request" }]);
  });

  it("under way when Send is pressed change nothing", () => {
    const list = [
      pressed(T),
      draft(T + 5),
      requested(T + 20),
      accepted(T + 400),
      confirmed(T + 900),
    ];
    expect(commits(list)).toEqual([{ at: T + 20, by: "both" }]);
  });

  it("that left before the send and are told of after it are no undo", () => {
    const list = [requested(T), draft(T - 5), accepted(T + 400), draft(T - 5)];
    expect(commits(list)).toEqual([{ at: T, by: "request" }]);
    const sendsAt = T + DAY;
    expect(commits([scheduled(T, sendsAt), draft(T - 5), accepted(T + 400)])).toEqual([
      { at: sendsAt, by: "request" },
    ]);
  });

  it("from before the message was sent again, told of after it, are no second undo", () => {
    const again = T + MINUTE;
    const first = [requested(T), accepted(T + 400), undone(T + 5 * S)];
    const second = [requested(again, "2"), draft(again - 5), accepted(again + 400, "2")];
    expect(commits([...first, ...second])).toEqual([{ at: again, by: "request" }]);
  });

  it("of the very moment of the send take it back", () => {
    expect(commits([requested(T), draft(T), accepted(T + 400)])).toEqual([]);
  });
});

describe("a computer that slept", () => {
  it("through the hold, and woke hours later: one commit, at the time at which it went", () => {
    const held = mustBe(play(undefined, requested(T), accepted(T + 400), confirmed(T + 900)));
    expect(held.wakeAt).toBeLessThan(T + 9 * HOUR);
    expect(verdictOn(held)).toBe("commit");
    expect(committed(held, T + 9 * HOUR)).toMatchObject({ sentAt: T, wakeAt: T + 33 * HOUR });
  });

  it("and on waking still undid it: none", () => {
    const held = play(undefined, requested(T), accepted(T + 400));
    expect(verdictOn(mustBe(play(held, draft(T + 9 * HOUR))))).toBe("forget");
  });

  it("with the request on its way, which failed on waking and was repeated: one commit", () => {
    const woke = T + 9 * HOUR;
    const list = [failed(woke), requested(woke + 5 * S, "2"), accepted(woke + 6 * S, "2")];
    const send = mustBe(play(undefined, pressed(T), requested(T + 20), ...list));
    expect(send).toMatchObject({ phase: "held", sentAt: woke + 5 * S });
  });
});

describe("a message sent without a connection", () => {
  it("is one commit, at the time at which it went after all", () => {
    const online = T + 20 * MINUTE;
    const list = [pressed(T), requested(T + 20), failed(T + 30), abandoned(T + S)];
    const retried = [requested(T + MINUTE, "2"), failed(T + MINUTE + 10, "2")];
    const went = [requested(online, "3"), accepted(online + 400, "3"), confirmed(online + 900)];
    expect(commits([...list, ...retried, ...went])).toEqual([{ at: online, by: "both" }]);
  });

  it("and discarded while it waited, is none", () => {
    const list = [pressed(T), requested(T + 20), failed(T + 30), draft(T + 5 * MINUTE)];
    expect(commits(list)).toEqual([]);
  });
});

describe("a request that fails", () => {
  it("and is tried again counts once, at the time it went", () => {
    const list = [
      requested(T),
      failed(T + S),
      requested(T + MINUTE, "2"),
      accepted(T + MINUTE + S, "2"),
    ];
    expect(commits(list)).toEqual([{ at: T + MINUTE, by: "request" }]);
  });

  it("and is discarded does not count", () => {
    expect(commits([requested(T), failed(T + S), draft(T + MINUTE)])).toEqual([]);
  });

  it("that is never repeated is asked about after an hour, and settled by a late repetition", () => {
    expect(mustBe(IN.failed).wakeAt).toBe(T + S + 60 * MINUTE);
    const asked = unclear(mustBe(IN.failed), T + 60 * MINUTE);
    expect(play(asked, requested(T + 3 * DAY), accepted(T + 3 * DAY + S))?.phase).toBe("held");
  });

  it("does not fail what another request has already delivered", () => {
    const list = [requested(T), accepted(T + S), requested(T + 2 * S, "2"), failed(T + 3 * S, "2")];
    expect(commits(list)).toEqual([{ at: T, by: "request" }]);
  });
});

describe("a scheduled message", () => {
  const sendsAt = T + 3 * DAY;
  const list = [pressed(T), scheduled(T + 20, sendsAt), accepted(T + 400)];

  it("counts ten minutes after its time, at its time", () => {
    expect(commits(list, sendsAt + 10 * MINUTE - 1)).toEqual([]);
    expect(commits(list, sendsAt + 10 * MINUTE)).toEqual([{ at: sendsAt, by: "request" }]);
  });

  it("that is taken back to draft does not count", () => {
    expect(commits([...list, draft(T + DAY)])).toEqual([]);
  });

  it("moved to another time counts at that time only", () => {
    expect(commits([...list, scheduled(T + DAY, sendsAt + DAY, "2")])).toEqual([
      { at: sendsAt + DAY, by: "request" },
    ]);
  });

  it("edited without another time counts once, at that time", () => {
    const edited = [draft(T + HOUR), draft(T + HOUR + S), scheduled(T + 2 * HOUR, sendsAt, "2")];
    const answered = accepted(T + 2 * HOUR + 400, "2");
    expect(commits([...list, ...edited, answered])).toEqual([{ at: sendsAt, by: "request" }]);
    expect(commits([...list, ...edited, answered, draft(T + DAY)])).toEqual([]);
  });

  it("moved to an earlier time counts at that time only", () => {
    const sooner = scheduled(T + HOUR, T + DAY, "2");
    expect(commits([...list, sooner, accepted(T + HOUR + 400, "2")])).toEqual([
      { at: T + DAY, by: "request" },
    ]);
  });

  it("cancelled at the last moment does not count, and a draft after its time takes it back", () => {
    expect(commits([...list, draft(sendsAt - 1)])).toEqual([]);
    expect(commits([...list, draft(sendsAt + 10 * MINUTE)])).toEqual([]);
    expect(commits([...list, draft(sendsAt + 10 * MINUTE + 1)])).toHaveLength(1);
  });

  it("cancelled, and scheduled again, counts at the new time only", () => {
    const again = scheduled(T + 2 * DAY, sendsAt + 7 * DAY, "2");
    const told = [...list, draft(T + DAY), again, accepted(T + 2 * DAY + 400, "2")];
    expect(commits(told)).toEqual([{ at: sendsAt + 7 * DAY, by: "request" }]);
  });

  it("whose request failed and is repeated counts", () => {
    const told = [scheduled(T, sendsAt), failed(T + S), scheduled(T + MINUTE, sendsAt, "2")];
    expect(commits([...told, accepted(T + MINUTE + S, "2")])).toEqual([
      { at: sendsAt, by: "request" },
    ]);
  });

  it("sent at once after all counts now", () => {
    const now = T + DAY;
    expect(commits([...list, requested(now, "2"), accepted(now + S, "2")])).toEqual([
      { at: now, by: "request" },
    ]);
  });

  it("without a time is let go", () => {
    expect(commits([pressed(T), scheduled(T + 20, undefined), accepted(T + 400)])).toEqual([]);
  });

  it("whose request failed does not count", () => {
    expect(commits([scheduled(T, sendsAt), failed(T + S)])).toEqual([]);
  });
});

describe("any sequence of signs", () => {
  const gap = fc.integer({ min: 0, max: 20 * S });
  const requestId = fc.constantFrom("1", "2", "3");
  const make = fc.oneof(
    fc.constant(pressed),
    fc.constant(confirmed),
    fc.constant(abandoned),
    requestId.map((id) => (time: number) => requested(time, id)),
    requestId.map((id) => (time: number) => scheduled(time, time + MINUTE, id)),
    requestId.map((id) => (time: number) => accepted(time, id)),
    requestId.map((id) => (time: number) => failed(time, id)),
    fc.constant(draft),
    fc.constant(undone),
  );
  const sequence = fc.array(fc.tuple(gap, make), { maxLength: 25 }).map((steps) => {
    let now = T;
    return steps.map(([pause, sign]) => {
      now += pause;
      return sign(now);
    });
  });
  const startsSend = new Set(["send-pressed", "send-requested", "schedule-requested"]);
  const lastOf = (list: SendSign[]) => list.at(-1)?.at ?? T;

  it("that ends with an undo is never a commit afterwards", () => {
    fc.assert(
      fc.property(sequence, sequence, fc.boolean(), (before, late, byScreen) => {
        const end = lastOf(before) + 1;
        const tail = late
          .filter(({ kind }) => !startsSend.has(kind))
          .map((sign) => ({ ...sign, at: end + (sign.at - T) }));
        const send = play(undefined, ...before, byScreen ? undone(end) : draft(end), ...tail);
        // Pressed and then only autosaved may still be confirmed: no undo was seen.
        fc.pre(byScreen || play(undefined, ...before)?.phase !== "pressed");
        if (send !== undefined) expect(verdictOn(send)).toBe("forget");
      }),
      { numRuns: 300 },
    );
  });

  it("is never sure of what it only saw pressed", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(pressed, draft, abandoned), { maxLength: 8 }),
        (list) => {
          expect(commits(list.map((sign, i) => sign(T + i * S)))).toEqual([]);
        },
      ),
    );
  });

  it("wakes in the end, and then stays quiet", () => {
    fc.assert(
      fc.property(sequence, (list) => {
        const send = play(undefined, ...list);
        if (send === undefined) return;
        expect(send.wakeAt).toBeGreaterThan(lastOf(list) - 20 * S * 25);
        expect(send.wakeAt).toBeLessThanOrEqual(lastOf(list) + DAY);
        expect(verdictOn(committed(send, send.wakeAt))).toBe("forget");
      }),
      { numRuns: 300 },
    );
  });

  it("of one send, repeated and in any order that can happen, is one commit", () => {
    const all = [pressed(T), requested(T + 20), accepted(T + 400), confirmed(T + 900)];
    const repeated = fc.array(fc.constantFrom(...all), { maxLength: 10 });
    fc.assert(
      fc.property(repeated, fc.integer({ min: 1, max: 40 }), (more, minutes) => {
        // Told in order once; then any of it again, during the hold or long after it.
        const again = more.map((sign, i) => ({ ...sign, at: T + S + i + minutes * 10 * S }));
        expect(commits([...all, ...again], T + 23 * 60 * MINUTE)).toEqual([
          { at: T + 20, by: "both" },
        ]);
      }),
      { numRuns: 300 },
    );
  });
});

it.each([1, T - S, T + 100 * 366 * DAY])(
  "lets go of a schedule for an implausible time: %d",
  (time) => {
    const send = play(undefined, scheduled(T, time));
    expect(send?.phase).toBe("undone");
    expect(verdictOn(mustBe(send))).toBe("forget");
  },
);
