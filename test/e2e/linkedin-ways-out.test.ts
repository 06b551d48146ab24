/** Every way in which a message leaves LinkedIn is one touch, whatever part of the site it is written in. */
import { expect, it } from "vitest";
import * as li from "../../scripts/practice/linkedin/write";
import { describeOnLinkedin } from "./linkedin-bench";

const JANE = "jane-doe-example";
const PRIYA = "priya-raman-example";
/** The screen may have its word in before the answer to the request is taken. */
const BY_REQUEST = expect.stringMatching(/^(?:request|both)$/);

describeOnLinkedin("ways out of LinkedIn", (linkedin) => {
  it.each([
    ["in the document", { realm: "classic" }],
    ["in a frame", { realm: "interop" }],
    ["where the request's address names no recipient", { context: "off" }],
    [
      "in a frame, in German, by the public name",
      { realm: "interop", lang: "de", header: "vanity" },
    ],
    ["from right to left", { lang: "ar" }],
    ["beside another extension's button", { foreign: "on" }],
  ] as const)("full-page messaging %s", async (_name, options) => {
    const jane = await linkedin.know(JANE);
    const page = await linkedin.open({ path: "/messaging/", ...options });
    const thread = await li.openThread(page, JANE);
    await li.send(thread, "Shall we talk on Thursday?");
    await li.waitUntilAcked(thread);
    const [touch] = await linkedin.expectLog(jane, "touch", 1);
    expect(touch).toMatchObject({ source: "linkedin", channel: "linkedin", seenBy: BY_REQUEST });
    expect(await linkedin.bench.state.everything()).not.toContain("Thursday");
  });

  it.each([
    ["in the document", { bubbles: "light" }],
    ["in a shadow root", { bubbles: "shadow" }],
  ] as const)("a chat bubble %s", async (_name, options) => {
    const jane = await linkedin.know(JANE);
    const page = await linkedin.open(options);
    const bubble = await li.openBubble(page, JANE);
    await li.send(bubble, "Quick one");
    await linkedin.expectLog(jane, "touch", 1);
  });

  it("two bubbles and the full page, each to its own person", async () => {
    const [jane, priya] = [await linkedin.know(JANE), await linkedin.know(PRIYA)];
    const page = await linkedin.open();
    const first = await li.openBubble(page, JANE);
    const second = await li.openBubble(page, PRIYA);
    await li.send(second, "To Priya");
    await li.send(first, "To Jane");
    await linkedin.expectLog(jane, "touch", 1);
    await linkedin.expectLog(priya, "touch", 1);
  });

  it("a thread switched to, with the one before still in the page", async () => {
    const [jane, priya] = [await linkedin.know(JANE), await linkedin.know(PRIYA)];
    const page = await linkedin.open({ path: "/messaging/", context: "off" });
    await li.openThread(page, PRIYA);
    await li.send(await li.switchTo(page, JANE), "To Jane alone");
    await linkedin.expectLog(jane, "touch", 1);
    expect(await linkedin.log(priya)).toEqual([]);
  });

  it.each([
    ["Enter, where Enter sends", "on", (page: li.Target) => li.pressEnter(page)],
    ["Ctrl+Enter, where it does not", "off", (page: li.Target) => li.pressModEnter(page)],
  ] as const)("%s", async (_name, enter, press) => {
    const jane = await linkedin.know(JANE);
    const page = await linkedin.open({ path: "/messaging/", enter });
    const thread = await li.openThread(page, JANE);
    await li.type(thread, "By key");
    await press(thread);
    await linkedin.expectLog(jane, "touch", 1);
  });

  it.each([
    ["a file without a word", (page: li.Target) => li.attachAndSend(page)],
    ["a GIF", (page: li.Target) => li.sendGif(page)],
    ["a voice message", (page: li.Target) => li.sendVoice(page)],
    [
      "a double click",
      async (page: li.Target) => {
        await li.type(page, "Twice?");
        await li.doubleClickSend(page);
      },
    ],
    [
      "a text that a machine wrote, sent by a script",
      async (page: li.Target) => {
        await li.draftWithAi(page);
        await li.scriptClickSend(page);
      },
    ],
  ] as const)("%s", async (_name, send) => {
    const jane = await linkedin.know(JANE);
    const thread = await li.openThread(await linkedin.open({ path: "/messaging/" }), JANE);
    await send(thread);
    await linkedin.expectLog(jane, "touch", 1);
  });

  it("the first message of a conversation, whose pane is put up anew", async () => {
    const aiko = await linkedin.know("aiko-tanaka-example");
    await li.sendFirstMessage(linkedin.page, "aiko-tanaka-example", "Hello for the first time");
    const [touch] = await linkedin.expectLog(aiko, "touch", 1);
    expect(touch).toMatchObject({ seenBy: BY_REQUEST });
  });

  it("the first message in a bubble, to someone known by the public address alone", async () => {
    const mateusz = await linkedin.know("mateusz-nowak-example", "vanity");
    const bubble = await li.openBubble(linkedin.page, "mateusz-nowak-example");
    await li.send(bubble, "Nice to meet you");
    await linkedin.expectLog(mateusz, "touch", 1);
  });

  it("a quick reply", async () => {
    const layla = await linkedin.know("layla-haddad-example");
    const page = await linkedin.open({ path: "/messaging/" });
    const thread = await li.openThread(page, "layla-haddad-example");
    await li.quickReply(thread);
    await linkedin.expectLog(layla, "touch", 1);
  });

  it("a quotation and a mention: the touch is the reader's, not of whom is named", async () => {
    const [jane, priya] = [await linkedin.know(JANE), await linkedin.know(PRIYA)];
    const thread = await li.openThread(await linkedin.open({ path: "/messaging/" }), JANE);
    await li.mention(thread, PRIYA);
    await li.clickSend(thread);
    await linkedin.expectLog(jane, "touch", 1);
    expect(await linkedin.log(priya)).toEqual([]);
  });

  it("an InMail", async () => {
    const aiko = await linkedin.know("aiko-tanaka-example");
    const mail = { subject: "Your cloud costs", text: "One question" };
    await li.sendInMail(linkedin.page, "aiko-tanaka-example", mail);
    const [touch] = await linkedin.expectLog(aiko, "touch", 1);
    expect(touch).toMatchObject({ form: "inmail" });
    expect(await linkedin.bench.state.everything()).not.toContain("cloud costs");
  });

  it("a post shared with two people: a touch each, and no date moves", async () => {
    const [jane, priya] = [await linkedin.know(JANE), await linkedin.know(PRIYA)];
    const before = await linkedin.bench.state.prospectNamed(jane.name);
    await li.shareTo(linkedin.page, [JANE, PRIYA], "Worth a look");
    for (const one of [jane, priya]) {
      const [touch] = await linkedin.expectLog(one, "touch", 1);
      expect(touch).toMatchObject({ isGroup: true });
    }
    const after = await linkedin.bench.state.prospectNamed(jane.name);
    expect(after.dueAt).toBe(before.dueAt);
    expect(after.turn).toBe("never-contacted");
  });

  it("a post shared with one person is a message to them", async () => {
    const jane = await linkedin.know(JANE);
    await li.shareTo(linkedin.page, [JANE], "For you");
    const [touch] = await linkedin.expectLog(jane, "touch", 1);
    expect(touch).not.toHaveProperty("isGroup");
  });

  it("a new group, and a message to it later", async () => {
    const jane = await linkedin.know(JANE);
    const others = [JANE, PRIYA, "hannah-weiss-example"];
    await li.sendToGroup(linkedin.page, others, "Hello both", "Pilot");
    const [first] = await linkedin.expectLog(jane, "touch", 1);
    expect(first).toMatchObject({ isGroup: true });
    await li.send(await li.openThread(linkedin.page, ...others), "One more thing");
    const [, second] = await linkedin.expectLog(jane, "touch", 2);
    expect(second).toMatchObject({ isGroup: true });
  });

  it.each(["blob", "beacon", "worker", "xhr"] as const)("sent as %s", async (transport) => {
    const jane = await linkedin.know(JANE);
    const page = await linkedin.open({ path: "/messaging/", transport });
    const thread = await li.openThread(page, JANE);
    await li.send(thread, "By another way");
    const [touch] = await linkedin.expectLog(jane, "touch", 1);
    // The browser shows no body that is a blob: then it is the screen that knows.
    expect(touch).toMatchObject({ seenBy: transport === "blob" ? "screen" : "request" });
  });

  it("the way of before 2023", async () => {
    const jane = await linkedin.know(JANE);
    const page = await linkedin.open({ path: "/messaging/", client: "legacy" });
    await li.send(await li.openThread(page, JANE), "The old way");
    await linkedin.expectLog(jane, "touch", 1);
  });
});
