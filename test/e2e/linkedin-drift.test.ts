/** LinkedIn changes, and the rep is told: which part, and that nothing is lost. */
import { expect, it } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import * as li from "../../scripts/practice/linkedin/write";
import { describeOnLinkedin } from "./linkedin-bench";

const JANE = "jane-doe-example";
const PRIYA = "priya-raman-example";

describeOnLinkedin("when LinkedIn has changed", (linkedin) => {
  const waitForBadge = (isBroken: boolean, seconds: number) =>
    until(
      isBroken ? "a badge that says !" : "a badge without !",
      () => linkedin.bench.state.badge(),
      ({ text }) => (text === "!") === isBroken,
      seconds,
    );

  it("requests of another form: the screen records, the badge says so, the next request heals", async () => {
    const jane = await linkedin.know(JANE);
    const page = await linkedin.open({ path: "/messaging/", format: "drifted" });
    await li.send(await li.openThread(page, JANE), "In a new form");
    await waitForBadge(true, 8);
    const [touch] = await linkedin.expectLog(jane, "touch", 1);
    expect(touch).toMatchObject({ seenBy: "screen" });

    const popup = await linkedin.bench.launched.openPopup();
    await popup
      .getByRole("alert")
      .getByText(/LinkedIn messages/)
      .waitFor();
    await popup.close();

    await linkedin.open({ path: "/messaging/", format: "known" });
    await li.send(await li.openThread(page, JANE), "In the old form");
    await waitForBadge(false, 8);
    await linkedin.expectLog(jane, "touch", 2);
  });

  it("messages on screen without their ids: the request records, and the page is outlined", async () => {
    const jane = await linkedin.know(JANE);
    const page = await linkedin.open({ path: "/messaging/", events: "drifted" });
    await li.send(await li.openThread(page, JANE), "Without ids");
    const [touch] = await linkedin.expectLog(jane, "touch", 1);
    expect(touch).toMatchObject({ seenBy: "request" });
    const everything = await until(
      "an outline",
      () => linkedin.bench.state.everything(),
      (text) => text.includes('"of":"thread"'),
      45,
    );
    expect(everything).not.toContain("Without ids");
    expect(everything).not.toContain("Jane Doe says");
  });

  it("both: the badge says so within a minute, and the rep is asked", async () => {
    const priya = await linkedin.know(PRIYA);
    const drifted = { format: "drifted", events: "drifted" } as const;
    const page = await linkedin.open({ path: "/messaging/", ...drifted });
    await li.send(await li.openThread(page, PRIYA), "Who will know?");
    await waitForBadge(true, 60);
    expect(await linkedin.log(priya)).toEqual([]);
    const popup = await linkedin.bench.launched.openPopup();
    // It is asked about once a late request can no longer settle it.
    await popup
      .getByRole("button", { name: /^Add it: message to Priya Raman/ })
      .click({ timeout: 45_000 });
    await popup.close();
    const [touch] = await linkedin.expectLog(priya, "touch", 1);
    expect(touch).toMatchObject({ seenBy: "hand" });
  });
});
