import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { announceNews, notificationOf, openFromNotifications } from "~background/notifications";
import { database } from "~storage/connection";
import { track } from "../support/database";
import { type FakeChrome, installFakeChrome } from "../support/fake-chrome";
import { promised, prospectOf, reply, snoozed, touch } from "../support/log";
import { at, BERLIN } from "../support/times";

const NOW = at("2026-11-20T10:00");
const MOMENT = { now: NOW, zone: BERLIN };
const DUE = [snoozed(at("2026-11-19T10:00"), at("2026-11-20T09:00"))];
const named = (name: string) => prospectOf([], { id: `prospect:${name}`, name });

let fake: FakeChrome;
beforeEach(async () => {
  fake = installFakeChrome();
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  const db = database();
  await db.open();
  await Promise.all(db.tables.map((table) => table.clear()));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const announce = () => announceNews({ db: database(), ...MOMENT });

describe("what a notification says", () => {
  const words = (...args: Parameters<typeof notificationOf>) => {
    const { title, message } = notificationOf(...args);
    return `${title}: ${message}`;
  };

  it.each([
    [{ due: 4, goingCold: 2, promises: 1 }, "4 due, 2 going cold, 1 promise"],
    [{ due: 1, goingCold: 0, promises: 0 }, "1 due"],
    [{ due: 9, goingCold: 0, promises: 2 }, "9 due, 2 promises"],
  ])("in the digest: %o", (counts, message) => {
    expect(words({ kind: "digest", ...counts }, MOMENT)).toBe(`Your follow-ups today: ${message}`);
  });

  it("of one person", () => {
    const lead = prospectOf([], { company: "Acme", interestedAt: NOW - 12 * 60_000 });
    expect(words({ kind: "fresh-lead", people: [lead] }, MOMENT)).toBe(
      "Jane Doe (Acme) is waiting for a first answer: Interested for 12 min. The sooner the better.",
    );
    const promise = prospectOf([promised(NOW, "2026-11-20", "send the quote")]);
    expect(words({ kind: "promise", people: [promise], text: "send the quote" }, MOMENT)).toBe(
      "You promised Jane Doe for today: send the quote",
    );
    const cold = prospectOf([touch(at("2026-10-01T10:00")), reply(NOW, { channel: "linkedin" })]);
    expect(words({ kind: "cold-reply", people: [cold] }, MOMENT)).toBe(
      "Jane Doe has written: After a long silence they wrote on LinkedIn: your turn.",
    );
  });

  it("of several, with the first names and how many more", () => {
    const people = ["Ada", "Bo", "Cy", "Di", "Ed", "Flo"].map(named);
    expect(words({ kind: "fresh-lead", people }, MOMENT)).toBe(
      "6 leads are waiting for a first answer: Ada, Bo, Cy, Di and 2 more",
    );
    expect(words({ kind: "promise", people: people.slice(0, 2) }, MOMENT)).toBe(
      "2 promises for today: Ada, Bo",
    );
  });
});

describe("showing it", () => {
  it("offers to open the list and to snooze all", async () => {
    await track(database(), {}, DUE);
    await announce();
    expect(fake.notifications.create).toHaveBeenCalledExactlyOnceWith(
      "digest/2026-11-20",
      expect.objectContaining({
        type: "basic",
        message: "1 due",
        buttons: [{ title: "Open" }, { title: "Snooze all to tomorrow" }],
      }),
    );
  });

  it("without the permission takes nothing: it is told once the rep allows it", async () => {
    await track(database(), {}, DUE);
    fake.notifications.getPermissionLevel.mockResolvedValue("denied");
    await announce();
    expect(fake.notifications.create).not.toHaveBeenCalled();
    fake.notifications.getPermissionLevel.mockResolvedValue("granted");
    await announce();
    expect(fake.notifications.create).toHaveBeenCalledTimes(1);
  });

  it("is no failure when the system refuses", async () => {
    await track(database(), {}, DUE);
    fake.notifications.create.mockRejectedValue(new Error("Refused."));
    await expect(announce()).resolves.toBeUndefined();
  });

  it("is left out in a browser that has no notifications", async () => {
    vi.stubGlobal("chrome", { ...fake, notifications: undefined });
    await expect(announce()).resolves.toBeUndefined();
    expect(() => openFromNotifications(async () => undefined)).not.toThrow();
  });
});

describe("a click", () => {
  const afterwards = vi.fn(async () => undefined);
  beforeEach(() => openFromNotifications(afterwards));

  it("lands on the person", () => {
    fake.notifications.onClicked.emit("person/prospect:jane/promise");
    expect(fake.notifications.clear).toHaveBeenCalledWith("person/prospect:jane/promise");
    expect(fake.tabs.create).toHaveBeenCalledExactlyOnceWith({
      url: expect.stringMatching(/\/popup\.html#prospect:jane$/),
    });
  });

  it.each(["digest/2026-11-20", "list/promise/1"])("on %s opens the list", (id) => {
    fake.notifications.onClicked.emit(id);
    expect(fake.tabs.create).toHaveBeenCalledExactlyOnceWith({
      url: expect.stringMatching(/\/popup\.html$/),
    });
  });

  it("on the digest's first button opens the list, too", () => {
    fake.notifications.onButtonClicked.emit("digest/2026-11-20", 0);
    expect(fake.tabs.create).toHaveBeenCalledTimes(1);
  });

  it("on the second snoozes everyone once, however often", async () => {
    await track(database(), {}, DUE);
    fake.notifications.onButtonClicked.emit("digest/2026-11-20", 1);
    await vi.waitFor(() => expect(afterwards).toHaveBeenCalledTimes(1));
    fake.notifications.onButtonClicked.emit("digest/2026-11-20", 1);
    await vi.waitFor(() => expect(afterwards).toHaveBeenCalledTimes(2));
    expect(fake.tabs.create).not.toHaveBeenCalled();
    expect(await database().prospects.toArray()).toMatchObject([
      // In the zone of the computer that runs this.
      { dueAt: new Date(2026, 10, 23, 9).getTime(), dueFor: "snooze" },
    ]);
    expect(await database().events.where("id").above("").count()).toBe(2);
  });
});
