// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";

import { find, open, settle } from "./linkedin-profile-page";

afterEach(() => {
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

describe("moving to another profile", () => {
  const go = (path: string) =>
    window.dispatchEvent(new CustomEvent("practice-go", { detail: path }));

  it("may leave the former card and title for a while", async () => {
    await open("/in/priya-raman-example/?stale=20");
    go("/in/jane-doe-example/");
    expect(location.pathname).toBe("/in/jane-doe-example/");
    expect(document.title).toBe("(3) Priya Raman | LinkedIn");
    expect(find('[data-part="name-text"]').textContent).toBe("Priya Raman");
    await settle();
    expect(document.title).toBe("(3) Jane Doe | LinkedIn");
    expect(find('[data-part="name-text"]').textContent).toBe("Jane Doe");
  });

  it("replaces the outlet", async () => {
    await open("/in/priya-raman-example/?bubbles=shadow");
    const before = find("#interop-outlet");
    go("/in/jane-doe-example/");
    expect(before.isConnected).toBe(false);
    expect(find("#interop-outlet").shadowRoot).not.toBeNull();
  });
});
