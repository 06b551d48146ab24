import { beforeEach, expect, it } from "vitest";
import { welcome } from "~background/welcome";
import { EXTENSION_ID, type FakeChrome, installFakeChrome } from "../support/fake-chrome";

let fake: FakeChrome;
beforeEach(() => {
  fake = installFakeChrome();
});

it("opens the welcome page when Rekindle is installed", async () => {
  await welcome({ reason: "install" });
  const url = `chrome-extension://${EXTENSION_ID}/tabs/welcome.html`;
  expect(fake.tabs.create.mock.calls).toEqual([[{ url }]]);
});

it.each(["update", "chrome_update", "shared_module_update"])(
  "opens nothing on %s",
  async (reason) => {
    await welcome({ reason });
    expect(fake.tabs.create).not.toHaveBeenCalled();
  },
);
