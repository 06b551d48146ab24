import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { type Mail, receive } from "../../scripts/practice/gmail/receive";
import { clickSend, compose, openThread, waitUntilSent } from "../../scripts/practice/gmail/write";
import type { LoggedEvent } from "../../src/domain/event";
import { describeInBrowser } from "./support";

describeInBrowser("what comes in", (bench) => {
  interface Pat {
    id: string;
    name: string;
    email: string;
  }
  /** A prospect who was written to some days ago. */
  async function addWaiting(): Promise<Pat> {
    const pat = await bench.addProspect();
    await bench.makeOverdue(pat.id);
    return pat;
  }
  const from = ({ name, email }: Pat) => ({ name, email });
  const eventsOf = async ({ id }: Pat): Promise<LoggedEvent[]> =>
    (await bench.state.events()).filter(
      ({ prospectId, source }) => prospectId === id && source === "gmail",
    );
  const kindsOf = async (pat: Pat) => (await eventsOf(pat)).map(({ kind }) => kind);
  const waitForKind = (pat: Pat, kind: LoggedEvent["kind"]) =>
    until(
      `${kind} for ${pat.name}`,
      () => kindsOf(pat),
      (kinds) => kinds.includes(kind),
    );
  async function show(page: Page, hash: string): Promise<void> {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
  }
  /** Long enough for several looks at the page. */
  const pause = () => new Promise((resolve) => setTimeout(resolve, 4_000));
  async function receiveInInbox(mail: Mail, options = {}): Promise<Page> {
    const page = await bench.openMailbox(options);
    await show(page, "#sent");
    await receive(page, mail);
    await show(page, "#inbox");
    return page;
  }

  test("a reply in the list turns the turn and stops the chase; seen again and again it is one", async () => {
    const pat = await addWaiting();
    const before = Date.now();
    const page = await receiveInInbox({ from: from(pat), thread: "new", text: "Yes, please." });
    const received = Date.now();
    await waitForKind(pat, "reply");
    const row = await bench.state.prospectNamed(pat.name);
    expect(row.turn).toBe("yours");
    expect(row.lastReplyAt).toBeGreaterThanOrEqual(before);
    expect(row.lastReplyAt).toBeLessThanOrEqual(received);
    await openThread(page, "A question from us", "inbox");
    await show(page, "#inbox");
    await page.reload();
    await pause();
    expect(await kindsOf(pat)).toEqual(["reply"]);
    expect(await bench.state.everything()).not.toContain("Yes, please");
  });

  test("one in the open conversation is seen there, and its link opens it", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox();
    await compose(page, { to: [pat.email], subject: "Dates for the pilot" });
    await clickSend(page);
    await waitUntilSent(page);
    await openThread(page, "Dates for the pilot", "sent");
    await receive(page, { from: from(pat), thread: "last-sent", text: "Thursday is good." });
    await show(page, "#sent");
    await openThread(page, "Dates for the pilot", "sent");
    await waitForKind(pat, "reply");
    // The touch is recorded after the reply, and was before it.
    await bench.waitForTouches(pat.name, 1);
    const row = await bench.state.prospectNamed(pat.name);
    expect(row.turn).toBe("yours");
    await page.goto(row.lastLink ?? "");
    await page.getByRole("heading", { name: "Dates for the pilot" }).waitFor();
  });

  test.each([
    { name: "German without class names", options: { lang: "de", classes: "stripped" } },
    { name: "a conversation that does not name itself", options: { permId: "undefined" } },
    { name: "conversation view off", options: { conversations: "off" } },
  ] as const)("a reply is seen in $name", async ({ options }) => {
    const pat = await addWaiting();
    await receiveInInbox({ from: from(pat), thread: "new", text: "Gern." }, options);
    await waitForKind(pat, "reply");
  });

  test("is no reply: own mail from the phone, spam, a draft, and someone else's", async () => {
    const pat = await bench.addProspect();
    const page = await bench.openMailbox();
    await compose(page, { to: [pat.email], subject: "About the fair" });
    await clickSend(page);
    await waitUntilSent(page);
    await receive(page, { fromMe: true, thread: "last-sent", text: "One more thing." });
    await receive(page, { from: from(pat), thread: "new", text: "Buy!", folder: "spam" });
    const stranger = { name: "Newsletter", email: `news@${pat.email.split("@")[1]}` };
    await receive(page, { from: stranger, thread: "new", subject: "Offers", text: "Offers!" });
    for (const hash of ["#inbox", "#spam", "#all", "#drafts"]) {
      await show(page, hash);
      await page.waitForTimeout(2_500);
    }
    await openThread(page, "About the fair");
    await bench.waitForTouches(pat.name, 1);
    await pause();
    expect(await kindsOf(pat)).toEqual(["touch"]);
    expect((await bench.state.prospectNamed(pat.name)).turn).toBe("theirs");
  });

  test("an automatic reply is none, and the popup offers to wait for their return", async () => {
    const pat = await addWaiting();
    const day = new Date(Date.now() + 20 * 24 * 60 * 60_000).toISOString().slice(0, 10);
    await receiveInInbox({
      from: from(pat),
      thread: "new",
      subject: "Automatic reply: About the fair",
      text: `I am out of the office until ${day}.`,
    });
    await waitForKind(pat, "auto-replied");
    const row = await bench.state.prospectNamed(pat.name);
    expect(row).toMatchObject({ turn: "theirs", awayUntilOn: day });
    expect(row.lastReplyAt).toBeUndefined();
  });

  test("an answer to an invitation is a hint, and so is a colleague; neither stops the chase", async () => {
    const domain = `${crypto.randomUUID().slice(0, 8)}.example`;
    const pat = await bench.addProspect({ email: `pat@${domain}` });
    await bench.makeOverdue(pat.id);
    const before = await bench.state.prospectNamed(pat.name);
    const page = await receiveInInbox({
      from: { name: "Kim Colleague", email: `kim@${domain}` },
      thread: "new",
      subject: "Pat asked me",
      text: "I can help you.",
    });
    await waitForKind(pat, "possible-reply");
    const after = await bench.state.prospectNamed(pat.name);
    expect(after).toMatchObject({ turn: "theirs", dueAt: before.dueAt });
    expect(after.possibleReply?.why).toBe("colleague");
    expect(await bench.state.everything()).not.toContain(`kim@${domain}`);

    await show(page, "#sent");
    await receive(page, {
      from: from(pat),
      thread: "new",
      subject: "Accepted: a talk",
      text: "Pat has accepted.",
      calendar: true,
    });
    await openThread(page, "Accepted: a talk", "inbox");
    await until(
      "a hint about the invitation",
      () => bench.state.prospectNamed(pat.name),
      (row) => row.possibleReply?.why === "calendar" && row.turn === "theirs",
    );
  });

  test("with Gmail closed counts, once the rep wants its unread mail to be asked for", async () => {
    const pat = await addWaiting();
    const page = await receiveInInbox({ from: from(pat), thread: "new", text: "Hello again." });
    await waitForKind(pat, "reply");
    const other = await addWaiting();
    await page.close();
    const at = Date.now();
    const number = BigInt(at) << 20n;
    bench.gmail.feed.answer({
      entries: [{ legacyMessageId: number.toString(16), from: from(other), subject: "Hi" }],
    });
    expect(bench.gmail.feed.requests).toEqual([]);
    await bench.set({ checkFeed: true });
    await waitForKind(other, "reply");
    expect((await bench.state.prospectNamed(other.name)).lastReplyAt).toBe(at);
    await pause();
    expect(bench.gmail.feed.requests).toHaveLength(1);
    await bench.set({});
  });
});
