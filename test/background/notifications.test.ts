import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { announce, openFromNotifications, takeAnnouncements } from "~background/notifications";
import type { RekindleDatabase } from "~storage/database";
import { freshDatabase, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { reply, snoozed } from "../support/log";
import { at, BERLIN } from "../support/times";

const SET_UP = at("2026-11-19T10:00"); // A Thursday.
const FRIDAY = "2026-11-20";

let db: RekindleDatabase;
beforeEach(async () => {
  db = freshDatabase();
  await take(SET_UP);
});

function take(now: number, from = db) {
  return takeAnnouncements(from, { now, zone: BERLIN });
}
const ids = async (time: string) => (await take(at(time))).map(({ id }) => id);
/** Due on the given day at nine, and cold two working days later. */
const dueOn = (name: string, day: string) =>
  track(db, { id: `prospect:${name}`, name }, [snoozed(SET_UP, at(`${day}T09:00`))]);

describe("the first run", () => {
  it("announces nothing, for everyone already cold is old news", async () => {
    const fresh = freshDatabase();
    await track(fresh, {}, [snoozed(SET_UP, at("2026-10-01T09:00"))]);
    expect(await take(SET_UP, fresh)).toEqual([]);
    const [digest, ...rest] = await take(SET_UP + 1, fresh);
    expect(digest).toMatchObject({ title: "Your follow-ups today", message: "1 due, 1 gone cold" });
    expect(rest).toEqual([]);
    expect(await take(SET_UP + 2, fresh)).toEqual([]);
  });
});

describe("the digest", () => {
  it("comes once on a working day", async () => {
    await dueOn("a", "2026-11-20");
    expect(await take(at(`${FRIDAY}T09:00`))).toEqual([
      { id: `digest:${FRIDAY}`, title: "Your follow-ups today", message: "1 due" },
    ]);
    expect(await ids(`${FRIDAY}T09:01`)).toEqual([]);
    expect(await ids(`${FRIDAY}T17:59`)).toEqual([]);
  });

  it("says who is cold and who waits for an answer", async () => {
    await dueOn("a", "2026-11-02");
    await track(db, { id: "prospect:b", name: "b" }, [reply(SET_UP)]);
    expect(await take(at(`${FRIDAY}T09:00`))).toMatchObject([
      { message: "2 due, 1 gone cold, 1 waiting for your answer" },
    ]);
  });

  it("waits for working hours, and for the end of the weekend", async () => {
    await dueOn("a", "2026-11-20");
    for (const time of ["08:59", "18:00", "23:00"])
      expect(await ids(`${FRIDAY}T${time}`)).toEqual([]);
    expect(await ids("2026-11-21T11:00")).toEqual([]);
    expect(await ids("2026-11-22T11:00")).toEqual([]);
    expect(await ids("2026-11-23T08:00")).toEqual([]);
    expect(await ids("2026-11-23T09:30")).toEqual(["digest:2026-11-23"]);
    expect(await ids("2026-11-24T09:30")).toEqual(["digest:2026-11-24"]);
  });

  it("does not come for nobody, and not later that day either", async () => {
    expect(await ids(`${FRIDAY}T09:00`)).toEqual([]);
    await dueOn("a", "2026-11-20");
    expect(await ids(`${FRIDAY}T10:00`)).toEqual([]);
  });
});

describe("turning cold", () => {
  // Someone due on Wednesday the 18th turned cold on Friday the 20th at nine.
  it("is not announced of someone who may have answered", async () => {
    await dueOn("a", "2026-11-18");
    await take(at(`${FRIDAY}T09:00`));
    await db.prospects.update("prospect:a", {
      coldAt: at(`${FRIDAY}T11:00`),
      possibleReply: { id: "event:1", why: "unread", at: SET_UP, channel: "linkedin" },
    });
    expect(await take(at(`${FRIDAY}T12:00`))).toEqual([]);
  });

  it("is announced once", async () => {
    await ids(`${FRIDAY}T09:00`);
    await track(db, { id: "prospect:a", name: "Jane Doe", company: "Acme" }, [
      snoozed(SET_UP, at("2026-11-18T11:00")),
    ]);
    await db.prospects.update("prospect:a", { coldAt: at(`${FRIDAY}T11:00`) });
    expect(await ids(`${FRIDAY}T10:59`)).toEqual([]);
    expect(await take(at(`${FRIDAY}T11:00`))).toMatchObject([
      { title: "Jane Doe (Acme) has gone cold" },
    ]);
    expect(await ids(`${FRIDAY}T11:01`)).toEqual([]);
  });

  it("of several is one announcement", async () => {
    await ids(`${FRIDAY}T09:00`);
    for (const name of ["a", "b", "c", "d", "e"]) {
      await dueOn(name, "2026-11-18");
      await db.prospects.update(`prospect:${name}`, { coldAt: at(`${FRIDAY}T11:00`) });
    }
    expect(await take(at(`${FRIDAY}T12:00`))).toMatchObject([
      { title: "5 people have gone cold", message: "a, b, c, d" },
    ]);
  });

  it("overnight is part of the next digest, and is not announced again", async () => {
    await ids(`${FRIDAY}T09:00`);
    await dueOn("a", "2026-11-18");
    await db.prospects.update("prospect:a", { coldAt: at(`${FRIDAY}T20:00`) });
    expect(await ids(`${FRIDAY}T20:01`)).toEqual([]);
    expect(await take(at("2026-11-23T09:00"))).toMatchObject([
      { id: "digest:2026-11-23", message: "1 due, 1 gone cold" },
    ]);
    expect(await ids("2026-11-23T09:01")).toEqual([]);
  });
});

describe("showing them", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("creates one notification each, and opens the list on a click", async () => {
    const chrome = installFakeChrome();
    await announce([{ id: "cold:1", title: "t", message: "m" }]);
    expect(chrome.notifications.create).toHaveBeenCalledExactlyOnceWith(
      "cold:1",
      expect.objectContaining({ type: "basic", title: "t", message: "m" }),
    );
    openFromNotifications();
    chrome.notifications.onClicked.emit("cold:1");
    expect(chrome.notifications.clear).toHaveBeenCalledWith("cold:1");
    expect(chrome.tabs.create).toHaveBeenCalledTimes(1);
  });
});
