/** What looks like sending and is not, or did not go through. */
import { expect, it } from "vitest";
import * as li from "../../scripts/practice/linkedin/write";
import { describeOnLinkedin, type Known } from "./linkedin-bench";

const JANE = "jane-doe-example";
const isSend = ({ url }: { url: URL }) => url.search.includes("createMessage");
const isRecall = ({ url }: { url: URL }) => url.search.includes("recall");

describeOnLinkedin("what is no message on LinkedIn", (linkedin) => {
  async function openJane(options = {}): Promise<{ jane: Known; thread: li.Target }> {
    const jane = await linkedin.know(JANE);
    const page = await linkedin.open({ path: "/messaging/", ...options });
    return { jane, thread: await li.openThread(page, JANE) };
  }
  const expectNothing = async (jane: Known) => {
    await linkedin.settle();
    expect(await linkedin.log(jane)).toEqual([]);
    expect(await linkedin.bench.state.pendingSends()).toEqual([]);
  };

  it.each([
    ["Enter where it begins a line", "off", (to: li.Target) => li.pressEnter(to)],
    ["Shift+Enter where Enter sends", "on", (to: li.Target) => li.pressShiftEnter(to)],
    ["Shift+Enter where it does not", "off", (to: li.Target) => li.pressShiftEnter(to)],
    [
      "the Enter that ends a word of an input method",
      "on",
      (to: li.Target) => li.writeWithIme(to, "ありがとう"),
    ],
  ] as const)("%s", async (_name, enter, press) => {
    const { jane, thread } = await openJane({ enter });
    await li.type(thread, "Not yet");
    await press(thread);
    await expectNothing(jane);
  });

  it("a reaction, and taking it back", async () => {
    const { jane, thread } = await openJane();
    await li.react(thread, "On its way");
    await li.unreact(thread, "On its way");
    await expectNothing(jane);
  });

  it("typing, and leaving the draft", async () => {
    const { jane, thread } = await openJane();
    await li.type(thread, "Perhaps tomorrow");
    await li.openThread(linkedin.page, "priya-raman-example");
    await expectNothing(jane);
  });

  it("a bubble closed with a draft in it", async () => {
    const jane = await linkedin.know(JANE);
    const bubble = await li.openBubble(linkedin.page, JANE);
    await li.type(bubble, "Never mind");
    await li.closeBubble(bubble);
    await expectNothing(jane);
  });

  it("another extension's button in the form", async () => {
    const { jane, thread } = await openJane({ foreign: "on" });
    await li.type(thread, "A draft");
    await li.clickForeign(thread);
    await expectNothing(jane);
  });

  it("an answer of the company's page, and the name of a group", async () => {
    const hannah = await linkedin.know("hannah-weiss-example");
    const inbox = await li.openCompanyInbox(linkedin.page);
    await li.send(inbox, "Thank you for your interest");
    await li.openMessaging(linkedin.page);
    const people = ["hannah-weiss-example", "priya-raman-example", "mateusz-nowak-example"];
    await li.renameGroup(await li.openThread(linkedin.page, ...people), "Tuesday");
    await linkedin.settle();
    expect(await linkedin.log(hannah)).toEqual([]);
  });

  it.each([400, 403, 429, 500, "abort"] as const)("failed: %s", async (answer) => {
    const { jane, thread } = await openJane();
    linkedin.bench.linkedin.failNext(answer, 1, isSend);
    await li.send(thread, "Will not arrive");
    await li.waitUntilFailed(thread, "Will not arrive");
    await linkedin.settle();
    expect(await linkedin.log(jane)).toEqual([]);
  });

  it.each(["same-token", "new-token"] as const)(
    "failed, then sent again: one touch (%s)",
    async (retry) => {
      const { jane, thread } = await openJane({ retry });
      linkedin.bench.linkedin.failNext(500, 1, isSend);
      await li.send(thread, "Second try");
      await li.waitUntilFailed(thread, "Second try");
      await li.retry(thread, "Second try");
      await linkedin.expectLog(jane, "touch", 1);
    },
  );

  it("changed afterwards: still one touch", async () => {
    const { jane, thread } = await openJane();
    await li.send(thread, "Thursady");
    await linkedin.expectLog(jane, "touch", 1);
    await li.edit(thread, "Thursady", "Thursday");
    await linkedin.expectLog(jane, "touch", 1);
  });

  it("recalled: the touch is withdrawn, and seeing the conversation again does not bring it back", async () => {
    const { jane, thread } = await openJane();
    await li.send(thread, "To be recalled");
    await linkedin.expectLog(jane, "touch", 1);
    await li.recall(thread, "To be recalled");
    await linkedin.expectGone(jane, "touch");
    await linkedin.page.reload();
    await li.openThread(linkedin.page, JANE);
    await linkedin.settle();
    await linkedin.expectGone(jane, "touch");
  });

  it("a recall that is refused leaves the touch", async () => {
    const { jane, thread } = await openJane();
    await li.send(thread, "Stays");
    await linkedin.expectLog(jane, "touch", 1);
    linkedin.bench.linkedin.failNext(400, 1, isRecall);
    await li.recall(thread, "Stays");
    await linkedin.settle();
    await linkedin.expectLog(jane, "touch", 1);
  });

  it("switched off: nothing is noted", async () => {
    await linkedin.bench.set({ captureLinkedin: false });
    const { jane, thread } = await openJane();
    await li.send(thread, "Unseen");
    await li.waitUntilAcked(thread, "Unseen");
    await expectNothing(jane);
  });
});
