/** The worker stops, answers are late, tabs and accounts are several: still one touch each. */
import { expect, it } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import * as li from "../../scripts/practice/linkedin/write";
import { stopWorker } from "./fixtures/worker";
import { describeOnLinkedin } from "./linkedin-bench";

const JANE = "jane-doe-example";
const PRIYA = "priya-raman-example";
const isSend = ({ url }: { url: URL }) => url.search.includes("createMessage");

describeOnLinkedin("LinkedIn and a worker that comes and goes", (linkedin) => {
  it("stopped before the send, with nothing but the conversation in the request", async () => {
    const jane = await linkedin.know(JANE);
    const thread = await li.openThread(await linkedin.open({ path: "/messaging/" }), JANE);
    await until(
      "the conversation to be Jane's",
      () => linkedin.bench.state.prospectNamed(jane.name),
      ({ handleKeys }) => handleKeys.some((key) => key.startsWith("linkedin:conversation:")),
    );
    await stopWorker(linkedin.bench);
    await li.send(thread, "Wake up");
    await linkedin.expectLog(jane, "touch", 1);
  });

  it("stopped while the answer is awaited", async () => {
    const jane = await linkedin.know(JANE);
    const thread = await li.openThread(await linkedin.open({ path: "/messaging/" }), JANE);
    linkedin.bench.linkedin.failNext({ delayMs: 4_000 }, 1, isSend);
    await li.send(thread, "Slowly");
    await until(
      "the message to be on its way",
      () => linkedin.bench.state.pendingSends(),
      (rows) => rows.some(({ phase }) => phase === "leaving"),
    );
    expect(await linkedin.log(jane)).toEqual([]);
    await stopWorker(linkedin.bench);
    await linkedin.expectLog(jane, "touch", 1);
  });

  it("left while the message is on its way", async () => {
    const jane = await linkedin.know(JANE);
    const thread = await li.openThread(await linkedin.open({ path: "/messaging/" }), JANE);
    linkedin.bench.linkedin.failNext({ delayMs: 4_000 }, 1, isSend);
    await li.send(thread, "Gone");
    await li.leaveAbruptly(thread);
    await linkedin.settle();
    expect(await linkedin.log(jane)).toEqual([]);
  });

  it("two tabs with the same conversation", async () => {
    const jane = await linkedin.know(JANE);
    const page = await linkedin.open({ path: "/messaging/" });
    const other = await linkedin.bench.launched.context.newPage();
    await other.goto(linkedin.bench.linkedin.url({ path: "/messaging/" }));
    await li.openThread(other, JANE);
    const thread = await li.openThread(page, JANE);
    await li.send(thread, "Seen twice");
    await li.receive(page, { from: JANE, text: "And answered" });
    await other.bringToFront();
    await linkedin.settle();
    await linkedin.expectLog(jane, "touch", 1);
    await linkedin.expectLog(jane, "reply", 1);
    await other.close();
  });

  it("two accounts that write to the same person", async () => {
    const priya = await linkedin.know(PRIYA);
    const page = await linkedin.open({ path: "/messaging/" });
    await li.send(await li.openThread(page, PRIYA), "From the first");
    await linkedin.expectLog(priya, "touch", 1);
    await linkedin.open({ account: "other" });
    await li.send(await li.openBubble(page, PRIYA), "From the second");
    await linkedin.expectLog(priya, "touch", 2);
  });

  it("sent by a service worker, which belongs to no tab", async () => {
    const jane = await linkedin.know(JANE);
    const page = await linkedin.open({ path: "/messaging/", transport: "service-worker" });
    await li.send(await li.openThread(page, JANE), "By proxy");
    await linkedin.expectLog(jane, "touch", 1);
  });
});
