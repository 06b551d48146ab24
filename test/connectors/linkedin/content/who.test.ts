// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.linkedin.com/feed/" }
/** Whom the page shows when it is asked. */
import { safeParse } from "valibot";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { whoIsShown } from "~connectors/linkedin/content/who";
import { conversationKey } from "~domain/recipient";
import { ShownSchema } from "~messages/who-is-this";
import { conversationIdOf } from "../../../support/linkedin-ids";
import {
  JANE,
  JANE_IN_SALES,
  JANE_WHOLE,
  OMAR_BY_ID,
  open,
  pick,
  place,
} from "../../../support/linkedin-page";

beforeEach(() => {
  vi.useFakeTimers();
  open("/messaging/");
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const JANE_SHOWN = {
  kind: "person",
  where: "conversation",
  keys: [JANE_WHOLE.address, ...JANE_WHOLE.also, conversationKey(conversationIdOf(1))],
  name: "Jane Doe",
  title: "VP Engineering at Acme Robotics",
  url: `https://www.linkedin.com/in/${JANE}/`,
};

describe("in messages", () => {
  it("is the one the conversation is with", async () => {
    place("2026-thread");
    const shown = await whoIsShown(document);
    expect(shown).toEqual(JANE_SHOWN);
    expect(safeParse(ShownSchema, shown).success).toBe(true);
  });

  it("is not the one of a hidden conversation in the same frame", async () => {
    const page = place("2026-thread");
    const dialog = document.createElement("div");
    dialog.setAttribute("role", "dialog");
    pick(page, "#before").prepend(pick(page, ".msg-s-profile-card-one-to-one").cloneNode(true));
    pick(page, "#before [title^=VP]").title = "Of someone else";
    dialog.append(...page.children);
    document.body.replaceChildren(dialog);
    expect(await whoIsShown(document)).toEqual(JANE_SHOWN);
  });

  it("is the one of the page, beside which a bubble is open, until the cursor is there", async () => {
    place("2026-bubble");
    place("2026-thread");
    expect(await whoIsShown(document)).toMatchObject({ name: "Jane Doe" });
    pick(document, "#close").focus();
    expect(await whoIsShown(document)).toMatchObject({
      name: "Omar Said",
      keys: expect.arrayContaining([OMAR_BY_ID.address]),
    });
  });

  it("is nobody in particular in a group, and at once nobody where there is no conversation", async () => {
    expect(whoIsShown(document)).toBeUndefined();
    place("2026-invite-dialog");
    expect(whoIsShown(document)).toBeUndefined();
    place("2026-group");
    expect(await whoIsShown(document)).toEqual({ kind: "group" });
  });

  it("is known by the public name alone who was never written to", async () => {
    place("2026-new-message");
    expect(await whoIsShown(document)).toMatchObject({
      keys: ["linkedin:vanity:nora-lind-example"],
      title: "Head of Procurement at Harbour Freight",
      url: "https://www.linkedin.com/in/nora-lind-example/",
    });
  });
});

describe("on a profile", () => {
  beforeEach(() => open("/in/jane-doe-example/", "Jane Doe | LinkedIn"));

  it("is whose profile it is, whatever conversation is open beside it", async () => {
    place("2026-bubble");
    place("2026-profile-section");
    expect(await whoIsShown(document)).toMatchObject({ where: "profile", name: "Jane Doe" });
  });

  it("waits for the card, and not for ever", async () => {
    const asked = whoIsShown(document);
    await vi.advanceTimersByTimeAsync(2_000);
    place("2026-profile-section");
    await vi.advanceTimersByTimeAsync(200);
    expect(await asked).toMatchObject({ name: "Jane Doe" });

    document.body.replaceChildren();
    const again = whoIsShown(document);
    await vi.advanceTimersByTimeAsync(3_400);
    expect(await again).toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("of the rep is nobody, which the mailbox on screen says too", async () => {
    open("/in/alex-morgan-example/", "Alex Morgan | LinkedIn");
    const own = place("2026-profile-own");
    expect(await whoIsShown(document)).toEqual({ kind: "self" });
    pick(own, "#edit").remove();
    place("2026-bubble");
    expect(await whoIsShown(document)).toEqual({ kind: "self" });
  });
});

it("is the lead of a page in Sales Navigator", async () => {
  open(`/sales/lead/${JANE_IN_SALES},NAME_SEARCH,aB3d`);
  place("2026-sales-lead");
  expect(await whoIsShown(document)).toMatchObject({ where: "lead", name: "Jane Doe" });
});
