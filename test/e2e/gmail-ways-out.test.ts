/** Every way in which a message leaves Gmail. All are sent first and share one hold. */
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import type { PracticePageOptions } from "../../scripts/practice/gmail/page-options";
import {
  answerEmptyQuestion,
  changeAnswer,
  chooseFrom,
  clickSend,
  clickUndo,
  compose,
  dock,
  emptyQuestion,
  forward,
  fullScreen,
  minimise,
  openThread,
  popOut,
  receive,
  reply,
  sendAndArchive,
  setConfidential,
  waitUntilSent,
} from "../../scripts/practice/gmail/write";
import type { Touch } from "../../src/domain/event";
import { type Bench, describeInBrowser } from "./support";

interface Pat {
  id: string;
  name: string;
  email: string;
}
interface Way {
  name: string;
  options?: PracticePageOptions & { path?: string };
  send(page: Page, pat: Pat, bench: Bench): Promise<unknown>;
  /** Which witnesses see it; both, unless the screen cannot know which message it is. */
  seenBy?: Touch["seenBy"];
}

/** A conversation in which the prospect wrote last, opened. */
async function openLetterOf(page: Page, { name, email }: Pat): Promise<void> {
  const subject = `A letter of ${name}`;
  await receive(page, { from: { name, email }, thread: "new", subject, text: "Hello." });
  await openThread(page, subject, "inbox");
}

const WAYS: Way[] = [
  {
    name: "a reply below its conversation",
    async send(page, pat) {
      await openLetterOf(page, pat);
      await clickSend(await reply(page));
    },
  },
  {
    name: "a reply to all",
    async send(page, pat) {
      await openLetterOf(page, pat);
      await clickSend(await reply(page, { all: true }));
    },
  },
  {
    name: "a reply that becomes one to all, before the first autosave",
    async send(page, pat) {
      await openLetterOf(page, pat);
      const answer = await reply(page, { autosave: false });
      await changeAnswer(answer, "reply-all");
      await clickSend(answer);
    },
  },
  {
    name: "a message that is forwarded",
    async send(page, pat) {
      await openThread(page, "Quote for 40 inverters");
      await clickSend(await forward(page, { to: [pat.email] }));
    },
  },
  {
    name: "Send and archive",
    async send(page, pat) {
      await openLetterOf(page, pat);
      await sendAndArchive(await reply(page));
    },
  },
  {
    name: "a reply in a window of its own",
    async send(page, pat) {
      await openLetterOf(page, pat);
      const window = await popOut(await reply(page));
      await clickSend(window);
    },
  },
  {
    name: "a reply moved to a docked window",
    async send(page, pat) {
      await openLetterOf(page, pat);
      const answer = await reply(page);
      await dock(answer);
      await clickSend(answer);
    },
  },
  {
    name: "a full-screen compose",
    async send(page, pat) {
      const window = await compose(page, { to: [pat.email] });
      await fullScreen(window);
      await clickSend(window);
    },
  },
  {
    name: "a compose in a window of its own",
    async send(page, pat) {
      const window = await popOut(await compose(page, { to: [pat.email] }));
      await window.keyboard.press("Control+Enter");
    },
  },
  {
    name: "one of two composes, the other minimised",
    async send(page, pat) {
      const other = await compose(page, { to: ["nobody@nowhere.example"] });
      const window = await compose(page, { to: [pat.email] });
      await minimise(other);
      await clickSend(window);
    },
  },
  {
    name: "one among 120 recipients",
    send: async (page, pat) => {
      const others = Array.from({ length: 119 }, (_, i) => `guest${i}@party.example`);
      await clickSend(await compose(page, { to: [[...others, pat.email].join(", ")] }));
    },
  },
  {
    name: "Bcc alone",
    send: async (page, pat) => clickSend(await compose(page, { to: [], bcc: [pat.email] })),
  },
  {
    name: "from an alias",
    options: { alias: "alex@northwind.example" },
    async send(page, pat) {
      const window = await compose(page, { to: [pat.email] });
      await chooseFrom(window, "alex@northwind.example");
      await clickSend(window);
    },
  },
  {
    name: "confidential mode",
    async send(page, pat) {
      const window = await compose(page, { to: [pat.email] });
      await setConfidential(window);
      await clickSend(window);
    },
  },
  {
    name: "conversation view off",
    options: { conversations: "off" },
    send: async (page, pat) => clickSend(await compose(page, { to: [pat.email] })),
  },
  {
    name: "without subject and text, once that was confirmed",
    async send(page, pat) {
      await compose(page, { to: [pat.email], subject: "", body: "" }, { autosave: false });
      await page.keyboard.press("Control+Enter");
      await answerEmptyQuestion(page, "ok");
    },
    seenBy: "request",
  },
];

describeInBrowser("a message to a prospect", (bench) => {
  const pats = new Map<string, Pat>();
  const notSent = new Map<string, Pat>();

  beforeAll(async () => {
    for (const { name, options, send } of WAYS) {
      const pat = await bench.addProspect();
      pats.set(name, pat);
      const page = await bench.openMailbox(options);
      await send(page, pat, bench);
      await page.waitForTimeout(1_500);
    }
    const asked = await bench.addProspect();
    notSent.set("asked", asked);
    const page = await bench.openMailbox();
    await compose(page, { to: [asked.email], subject: "", body: "" }, { autosave: false });
    await page.keyboard.press("Control+Enter");
    await emptyQuestion(page).waitFor();
    await answerEmptyQuestion(page, "cancel");
    await page.waitForTimeout(12_000);
  }, 240_000);

  test.each(WAYS)("counts once: $name", async ({ name, seenBy = "both" }) => {
    const pat = pats.get(name);
    const touches = await bench.waitForTouches(pat?.name ?? "", 1);
    expect(touches.map((touch) => touch.seenBy)).toEqual([seenBy]);
  });

  test("does not count when the question about its missing subject was answered with no", async () => {
    const { name = "" } = notSent.get("asked") ?? {};
    expect(await bench.touches(name)).toEqual([]);
    expect((await bench.state.pendingSends()).filter(({ phase }) => phase === "unclear")).toEqual(
      [],
    );
  });
});

describeInBrowser("several messages in one request", (bench) => {
  test("are told apart: two sends, and a send beside a draft", async () => {
    const [one, two] = [await bench.addProspect(), await bench.addProspect()];
    const drafted = await bench.addProspect();
    const page = await bench.openMailbox({ batch: 2500 });
    const first = await compose(page, { to: [one.email] });
    const second = await compose(page, { to: [two.email] });
    const draft = await compose(page, { to: [drafted.email] });
    await draft.locator('input[name="subjectbox"]').fill("Not yet");
    await clickSend(first);
    await clickSend(second);
    expect(await bench.waitForTouches(one.name, 1)).toHaveLength(1);
    expect(await bench.waitForTouches(two.name, 1)).toHaveLength(1);
    expect(await bench.touches(drafted.name)).toEqual([]);
    const sends = bench.gmail.requests.map(({ body }) => body.split('"^pfg"').length - 1);
    expect(Math.max(...sends)).toBe(2);
  });
});

describeInBrowser("a contact group", (bench) => {
  test("is a touch for each prospect in it, though the screen shows a name alone", async () => {
    const [one, two] = [await bench.addProspect(), await bench.addProspect()];
    const page = await bench.openMailbox({ group: `${one.email},${two.email},x@nowhere.example` });
    await clickSend(await compose(page, { to: ["group:Berlin"] }));
    expect(await bench.waitForTouches(one.name, 1)).toHaveLength(1);
    expect(await bench.waitForTouches(two.name, 1)).toHaveLength(1);
  });
});

describeInBrowser("two accounts in two tabs", (bench) => {
  test("whose numbers changed places are two mailboxes all the same", async () => {
    const [one, two] = [await bench.addProspect(), await bench.addProspect()];
    const accounts = ["first@northwind.example", "second@northwind.example"];
    const pages: Page[] = [];
    for (const [index, account] of accounts.entries()) {
      const page = await bench.launched.context.newPage();
      await page.goto(bench.gmail.url({ account, path: `/mail/u/${index}/` }));
      pages.push(page);
    }
    const [first, second] = pages;
    if (first === undefined || second === undefined) throw new Error("There are two pages.");
    await clickSend(await compose(first, { to: [one.email] }));
    await clickSend(await compose(second, { to: [two.email, one.email] }));
    await waitUntilSent(second);
    await first.goto(bench.gmail.url({ account: accounts[1] ?? "", path: "/mail/u/0/" }));
    const links = async (pat: Pat, count: number) =>
      (await bench.waitForTouches(pat.name, count)).map(({ link }) => link?.split("/#")[0]);
    expect(await links(one, 2)).toEqual(
      accounts.map((account) => `https://mail.google.com/mail/u/${account}`),
    );
    expect(await links(two, 1)).toEqual([`https://mail.google.com/mail/u/${accounts[1]}`]);
    for (const page of pages) await page.close();
  });
});

describeInBrowser("an undo", (bench) => {
  test.each(["edited and sent again", "discarded"])(
    "late in a long window, then %s",
    async (then) => {
      await bench.set({ undoSeconds: 30 });
      const pat = await bench.addProspect();
      const other = await bench.addProspect();
      const page = await bench.openMailbox({ undo: 30 });
      const window = await compose(page, { to: [pat.email] });
      await clickSend(window);
      await waitUntilSent(page);
      await page.waitForTimeout(then === "discarded" ? 27_000 : 1_000);
      await clickUndo(page);
      const again = page.getByRole("region").first();
      await again.waitFor();
      await bench.set({});
      if (then === "discarded") {
        await page.getByRole("button", { name: "Discard draft" }).first().click();
        await bench.holdOver();
        expect(await bench.touches(pat.name)).toEqual([]);
        return;
      }
      await again.getByRole("combobox").first().fill(other.email);
      await page.keyboard.press("Enter");
      await clickSend(again);
      expect(await bench.waitForTouches(pat.name, 1)).toHaveLength(1);
      expect(await bench.waitForTouches(other.name, 1)).toHaveLength(1);
    },
  );
});
