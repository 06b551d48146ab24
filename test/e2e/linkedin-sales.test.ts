/** Sales Navigator sends in a way of its own. */
import { expect, it } from "vitest";
import * as sales from "../../scripts/practice/linkedin/sales/act";
import { describeOnLinkedin } from "./linkedin-bench";

const AIKO = "aiko-tanaka-example";
const JANE = "jane-doe-example";

describeOnLinkedin("Sales Navigator", (linkedin) => {
  it("a first message from the lead's page, to a prospect known by the profile's id", async () => {
    const aiko = await linkedin.know(AIKO);
    await sales.openLead(linkedin.page, AIKO);
    await sales.writeToLead(linkedin.page, { subject: "Cloud", text: "A question of costs" });
    const [touch] = await linkedin.expectLog(aiko, "touch", 1);
    expect(touch).toMatchObject({ form: "sales-message", seenBy: "request" });
    expect(await linkedin.bench.state.everything()).not.toContain("question of costs");
  });

  it("an answer that names its thread alone", async () => {
    const jane = await linkedin.know(JANE);
    await sales.openLead(linkedin.page, JANE);
    await sales.writeToLead(linkedin.page, { text: "First" });
    await linkedin.expectLog(jane, "touch", 1);
    await sales.openSalesThread(linkedin.page, JANE);
    await sales.replyInSales(linkedin.page, "And second");
    const list = await linkedin.expectLog(jane, "touch", 2);
    expect(list[1]).toMatchObject({ seenBy: "request" });
  });

  it("what the lead writes is a possible reply, for nothing there says for sure who wrote", async () => {
    const jane = await linkedin.know(JANE);
    await sales.openLead(linkedin.page, JANE);
    await sales.writeToLead(linkedin.page, { text: "First" });
    await linkedin.expectLog(jane, "touch", 1);
    await sales.openSalesThread(linkedin.page, JANE);
    const at = Date.now() + 3 * 60_000;
    await sales.receiveInSales(linkedin.page, { from: JANE, text: "Call me", at });
    const [hint] = await linkedin.expectLog(jane, "possible-reply", 1);
    expect(hint).toMatchObject({ why: "unclear", at });
    expect(await linkedin.bench.state.prospectNamed(jane.name)).toMatchObject({ turn: "theirs" });
  });

  it("an invitation", async () => {
    const aiko = await linkedin.know(AIKO);
    await sales.openLead(linkedin.page, AIKO);
    await sales.connectFromSales(linkedin.page, { note: "Hello" });
    const [touch] = await linkedin.expectLog(aiko, "touch", 1);
    expect(touch).toMatchObject({ form: "noted-invitation" });
  });
});
