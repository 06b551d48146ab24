/** What comes in on LinkedIn, and what the rep wrote on another device. */
import { expect, it } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import * as li from "../../scripts/practice/linkedin/write";
import { describeOnLinkedin } from "./linkedin-bench";

const JANE = "jane-doe-example";
const PRIYA = "priya-raman-example";

describeOnLinkedin("replies on LinkedIn", (linkedin) => {
  it.each([
    ["in the document", { realm: "classic" }],
    ["in a frame", { realm: "interop" }],
    ["from right to left", { lang: "ar" }],
  ] as const)(
    "in the open conversation, %s: one reply, at the time of the message",
    async (_name, options) => {
      const jane = await linkedin.know(JANE);
      const page = await linkedin.open({ path: "/messaging/", ...options });
      await li.openThread(page, JANE);
      const at = Date.now() + 1;
      await li.receive(page, { from: JANE, text: "Yes, Thursday works", at });
      const [reply] = await linkedin.expectLog(jane, "reply", 1);
      expect(reply).toMatchObject({ at, source: "linkedin", channel: "linkedin" });
      const row = await linkedin.bench.state.prospectNamed(jane.name);
      expect(row.turn).toBe("yours");
      expect(await linkedin.bench.state.everything()).not.toContain("Thursday works");
    },
  );

  it.each(["light", "shadow"] as const)("in a bubble, %s", async (bubbles) => {
    const jane = await linkedin.know(JANE);
    const page = await linkedin.open({ bubbles });
    await li.openBubble(page, JANE);
    await li.receive(page, { from: JANE, text: "Fine by me" });
    await linkedin.expectLog(jane, "reply", 1);
  });

  it("only the newest, and nothing from before she was a prospect", async () => {
    const jane = await linkedin.know(JANE);
    const page = await linkedin.open({ path: "/messaging/" });
    await li.openThread(page, JANE);
    await linkedin.settle();
    expect(await linkedin.log(jane)).toEqual([]);
  });

  it("not of a minimised bubble, nor of a group", async () => {
    const jane = await linkedin.know(JANE);
    const page = await linkedin.open();
    await li.minimise(await li.openBubble(page, JANE));
    await li.receive(page, { from: JANE, text: "Are you there?" });
    await linkedin.settle();
    expect((await linkedin.log(jane)).filter(({ kind }) => kind === "reply")).toEqual([]);
  });

  it("two of one name are two people", async () => {
    const one = await linkedin.know("sam-lee-example");
    const page = await linkedin.open({ path: "/messaging/" });
    await li.openThread(page, "sam-lee-two-example");
    await li.receive(page, { from: "sam-lee-two-example", text: "It is the other Sam" });
    await linkedin.settle();
    expect((await linkedin.log(one)).filter(({ kind }) => kind === "reply")).toEqual([]);
  });

  it("what the rep wrote on the phone is a touch, once", async () => {
    const jane = await linkedin.know(JANE);
    const page = await linkedin.open({ path: "/messaging/" });
    await li.openThread(page, JANE);
    await li.receiveOwn(page, { to: JANE, text: "From the train" });
    const [touch] = await linkedin.expectLog(jane, "touch", 1);
    expect(touch).toMatchObject({ seenBy: "history" });
    await page.reload();
    await li.openThread(page, JANE);
    await linkedin.expectLog(jane, "touch", 1);
  });

  it("a row that is unread is a possible reply, until the conversation is on screen", async () => {
    const priya = await linkedin.know(PRIYA);
    const page = await linkedin.open({ path: "/messaging/" });
    await li.send(await li.openThread(page, PRIYA), "Any news?");
    await linkedin.expectLog(priya, "touch", 1);
    await li.openThread(page, JANE);
    await li.receive(page, { from: PRIYA, text: "Soon" });
    const hint = () => linkedin.bench.state.prospectNamed(priya.name);
    const shown = await until("a hint", hint, (row) => row.possibleReply !== undefined, 30);
    expect(shown).toMatchObject({ turn: "theirs", possibleReply: { why: "unread" } });
    await li.openThread(page, PRIYA);
    await linkedin.expectLog(priya, "reply", 1);
    expect(await hint()).toMatchObject({ turn: "yours" });
    expect(await hint()).not.toHaveProperty("possibleReply");
  });

  it("advertisements and the company's inbox leave no trace", async () => {
    const known = await linkedin.know("hannah-weiss-example");
    await li.openSponsored(linkedin.page);
    await li.openCompanyInbox(linkedin.page);
    await linkedin.settle();
    expect(await linkedin.log(known)).toEqual([]);
  });
});
