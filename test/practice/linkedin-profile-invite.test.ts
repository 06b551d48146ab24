// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { find, open, settle } from "./linkedin-profile-page";

/** In the shadow root that newer pages have for the older client. */
function inDialog<T extends HTMLElement>(selector: string): T {
  return find<T>(selector, find("#interop-outlet").shadowRoot ?? document);
}

function clickConnect(): void {
  find('[data-part="card-actions"] [data-action="connect"]').click();
}

function writeNote(note: string): void {
  inDialog("footer .artdeco-button--secondary").click();
  const field = inDialog<HTMLTextAreaElement>("textarea#custom-message");
  field.value = note;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function isPending(): boolean {
  return document.querySelector('[data-part="card-actions"] [data-action="withdraw"]') !== null;
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("an invitation from a profile", () => {
  it("without a note is a server request, and another one after it", async () => {
    const posted = await open("/in/aiko-tanaka-example/");
    clickConnect();
    inDialog(".send-invite footer .artdeco-button--primary").click();
    await settle();
    expect(posted).toEqual(["addaAddConnection", "handlePostInteropConnection"]);
    expect(isPending()).toBe(true);
  });

  it("with a note takes the older way", async () => {
    const posted = await open("/in/aiko-tanaka-example/");
    clickConnect();
    writeNote("Hello Aiko");
    inDialog("footer .artdeco-button--primary").click();
    await settle();
    expect(JSON.parse(posted[0] ?? "")).toMatchObject({ customMessage: "Hello Aiko" });
    expect(isPending()).toBe(true);
  });

  it("that is cancelled posts nothing, though a note was written", async () => {
    const posted = await open("/in/aiko-tanaka-example/");
    clickConnect();
    writeNote("Hello Aiko");
    inDialog("footer .artdeco-button--secondary").click();
    await settle();
    expect(find("#interop-outlet").shadowRoot?.querySelector("[role=dialog]")).toBeNull();
    expect([posted, isPending()]).toEqual([[], false]);
  });

  it("may be posted at once", async () => {
    const posted = await open("/in/aiko-tanaka-example/?connect=direct&proof=card");
    clickConnect();
    await settle();
    expect(posted).toEqual(["addaAddConnection"]);
    expect(isPending()).toBe(true);
  });

  it("that is refused in the stream is not pending, whatever the status", async () => {
    const posted = await open("/in/aiko-tanaka-example/?connect=direct", false);
    clickConnect();
    await settle();
    expect([posted, isPending()]).toEqual([["addaAddConnection"], false]);
    expect(find('[role="alert"]').dataset.kind).toBe("bad");
  });
});

it("Nobody logged in sees only the public card", async () => {
  await open("/in/jane-doe-example/?session=out");
  expect(find('meta[name="pageKey"]', document.head).getAttribute("content")).toMatch(
    /^public_profile/,
  );
  expect(find(".top-card-layout__title").textContent).toBe("Jane Doe");
  expect(document.querySelector('[href*="/messaging/"]')).toBeNull();
});
