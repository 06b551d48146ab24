/** An invitation is a touch once it is sure that it went out; what follows it is none. */
import { expect, it } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import * as profile from "../../scripts/practice/linkedin/profile/act";
import { refusal, refusalInStream } from "../../scripts/practice/linkedin/profile/answers";
import * as li from "../../scripts/practice/linkedin/write";
import { describeOnLinkedin } from "./linkedin-bench";

const AIKO = "aiko-tanaka-example";
const NOTE = "We met at the cloud fair";

describeOnLinkedin("invitations to connect", (linkedin) => {
  it.each([
    ["newer page, a second request as proof", {}],
    ["newer page, the card as proof", { proof: "card" }],
    ["older request", { connect: "voyager" }],
    ["oldest request", { connect: "legacy" }],
    ["older page", { profile: "classic", connect: "voyager" }],
    ["dialog in a shadow root", { bubbles: "shadow" }],
  ] as const)("without a note: %s", async (_name, options) => {
    const aiko = await linkedin.know(AIKO);
    await profile.openProfile(linkedin.page, AIKO, options);
    await profile.connect(linkedin.page);
    const [touch] = await linkedin.expectLog(aiko, "touch", 1);
    expect(touch).toMatchObject({ form: "invitation", channel: "linkedin" });
  });

  it("without a dialog", async () => {
    const aiko = await linkedin.know(AIKO, "vanity");
    await profile.openProfile(linkedin.page, AIKO, { connect: "direct" });
    await profile.connect(linkedin.page, { isDirect: true });
    await linkedin.expectLog(aiko, "touch", 1);
  });

  it("with a note, which is not kept", async () => {
    const aiko = await linkedin.know(AIKO);
    await profile.openProfile(linkedin.page, AIKO);
    await profile.connect(linkedin.page, { note: NOTE });
    const [touch] = await linkedin.expectLog(aiko, "touch", 1);
    expect(touch).toMatchObject({ form: "noted-invitation" });
    expect(await linkedin.bench.state.everything()).not.toContain("cloud fair");
  });

  it("a note that is cancelled is nothing", async () => {
    const aiko = await linkedin.know(AIKO);
    await profile.openProfile(linkedin.page, AIKO);
    await profile.cancelConnect(linkedin.page, { note: NOTE });
    await linkedin.settle();
    expect(await linkedin.log(aiko)).toEqual([]);
  });

  it.each([
    ["refused by the older server", { connect: "voyager" }, refusal("CANT_RESEND_YET")],
    ["too many of them", { connect: "voyager" }, 429],
    ["refused with 200, as the newer server does", {}, refusalInStream()],
    ["refused, and told so afterwards", { refusal: "posted" }, refusalInStream()],
  ] as const)("%s: no touch", async (_name, options, answer) => {
    const aiko = await linkedin.know(AIKO);
    await profile.openProfile(linkedin.page, AIKO, options);
    linkedin.bench.linkedin.failNext(answer);
    await profile.connect(linkedin.page);
    await profile.waitUntilRefused(linkedin.page);
    await linkedin.settle();
    expect(await linkedin.log(aiko)).toEqual([]);
  });

  it("accepted: the note that then stands in the conversation was not written just now", async () => {
    const aiko = await linkedin.know(AIKO);
    await profile.openProfile(linkedin.page, AIKO);
    await profile.connect(linkedin.page, { note: NOTE });
    await linkedin.expectLog(aiko, "touch", 1);
    await li.openMessaging(linkedin.page);
    await li.acceptInvitation(linkedin.page, { person: AIKO, note: NOTE });
    await li.openThread(linkedin.page, AIKO);
    await linkedin.expectLog(aiko, "invite-accepted", 1);
    await linkedin.expectLog(aiko, "touch", 1);
    const row = await linkedin.bench.state.prospectNamed(aiko.name);
    expect(row.dueFor).toBe("accepted");
  });

  it("taking one back, and accepting what came in, are no touches", async () => {
    const aiko = await linkedin.know(AIKO);
    await profile.openProfile(linkedin.page, AIKO);
    await profile.connect(linkedin.page);
    await linkedin.expectLog(aiko, "touch", 1);
    await profile.waitUntilPending(linkedin.page);
    await profile.withdraw(linkedin.page);
    await linkedin.expectLog(aiko, "touch", 1);
    await until(
      "the health of invitations",
      () => linkedin.bench.state.badge(),
      ({ text }) => text !== "!",
    );
  });
});
