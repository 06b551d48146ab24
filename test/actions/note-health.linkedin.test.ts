/** LinkedIn sends in several ways: one may change while the others do not. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { noteUnreadable } from "~actions/note-health";
import type { Surface, TouchForm } from "~domain/channel";
import { lastWeek, looksBroken } from "~domain/health";
import type { SendDetails } from "~domain/pending-send";
import type { RekindleDatabase } from "~storage/database";
import { getHealth } from "~storage/read/state";
import { freshDatabase, track } from "../support/database";
import { installFakeChrome } from "../support/fake-chrome";
import { JANES } from "../support/linkedin-people";
import { commitAt, context, noteOnLinkedin } from "../support/outbox";
import { accepted, signs } from "../support/signs";
import { at, BERLIN, MINUTE } from "../support/times";

const T = at("2026-11-23T10:00");
const S = 1000;

let db: RekindleDatabase;
beforeEach(async () => {
  installFakeChrome();
  db = freshDatabase();
  await track(db, { handleKeys: [JANES.address, ...JANES.also] });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const isBroken = async (surface: Surface) => looksBroken(await getHealth(db, surface));
const broken = async () => {
  const all = ["gmail", "linkedin", "linkedin-invitations", "linkedin-sales"] as const;
  const found = await Promise.all(
    all.map(async (one) => ((await isBroken(one)) ? one : undefined)),
  );
  return found.filter((one) => one !== undefined);
};
const details = (form?: TouchForm): SendDetails => ({ recipients: [JANES], ...(form && { form }) });
let count = 0;
const pressAlone = async (time: number, form?: TouchForm, isConfirmed = false) => {
  const { pressed, confirmed, unconfirmed } = signs(`screen:${++count}`);
  const end = isConfirmed ? confirmed(time + S) : unconfirmed(time + 45 * S);
  await noteOnLinkedin(db, pressed(time, details(form)), end);
};
const send = async (time: number, form?: TouchForm) => {
  const id = String(++count);
  const { requested } = signs(`sent-${id}`);
  await noteOnLinkedin(db, requested(time, id, details(form)), accepted(time + 400, id));
};

describe("a press of which no request tells", () => {
  const rows: [Surface, TouchForm | undefined][] = [
    ["linkedin", undefined],
    ["linkedin", "inmail"],
    ["linkedin-sales", "sales-message"],
    ["linkedin-invitations", "invitation"],
    ["linkedin-invitations", "noted-invitation"],
  ];

  it.each(rows)("breaks %s alone, of form %s", async (surface, form) => {
    await pressAlone(T, form);
    expect(await broken()).toEqual([surface]);
    expect(lastWeek(await getHealth(db, surface), T + MINUTE, BERLIN)).toMatchObject({
      withoutRequest: 1,
    });
  });

  it.each(rows)("breaks %s also when the screen saw it go, of form %s", async (surface, form) => {
    await pressAlone(T, form, true);
    expect(await broken()).toEqual([surface]);
  });

  it.each(rows)(
    "on %s is healed by a request of its own alone, of form %s",
    async (surface, form) => {
      await pressAlone(T, form);
      for (const [other, its] of rows) if (other !== surface) await send(T + 2 * MINUTE, its);
      expect(await broken()).toEqual([surface]);
      await send(T + 3 * MINUTE, form);
      expect(await broken()).toEqual([]);
    },
  );
});

describe("an invitation whose answer proves nothing", () => {
  const { requested, confirmed } = signs("invitation:1");
  const asked = () => requested(T, "1", { ...details("invitation"), needsProof: true });

  it("breaks nothing while it waits, nor when it is confirmed", async () => {
    await noteOnLinkedin(db, asked(), accepted(T + 400), confirmed(T + 900));
    await commitAt(db, T + MINUTE);
    expect(await broken()).toEqual([]);
  });
});

it("what could not be read is counted where it was", async () => {
  await noteUnreadable(context(db, T), "linkedin-sales");
  expect(await getHealth(db, "linkedin-sales")).toMatchObject({ unreadableCount: 1 });
  expect(await getHealth(db, "linkedin")).toMatchObject({ unreadableCount: 0 });
});
