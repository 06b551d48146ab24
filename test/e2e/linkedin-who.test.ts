/** The popup says whom a page of LinkedIn shows, and never anyone else who is on it. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import type { PracticePageOptions } from "../../scripts/practice/linkedin/page-options";
import { findPerson } from "../../scripts/practice/linkedin/people.js";
import {
  goToProfile,
  openProfile,
  type ProfileAddress,
  waitForCard,
} from "../../scripts/practice/linkedin/profile/act";
import { openLead } from "../../scripts/practice/linkedin/sales/act";
import * as li from "../../scripts/practice/linkedin/write";
import { WHO_IS_THIS } from "../../src/messages/questions";
import type { Shown } from "../../src/messages/who-is-this";
import { answerIn, askBy, openOver } from "./fixtures/popup-window";
import { describeOnLinkedin, type LinkedinBench } from "./linkedin-bench";

const JANE = "jane-doe-example";
const PRIYA = "priya-raman-example";
const CHLOE = "chloé-martin-example";
const LAYLA = "layla-haddad-example";
const HANNAH = "hannah-weiss-example";
const MATEUSZ = "mateusz-nowak-example";
const AIKO = "aiko-tanaka-example";
const [SAM, OTHER_SAM] = ["sam-lee-example", "sam-lee-two-example"];

const NOBODY = ["Nobody to track on this page"];
const GUESS = "? (a guess from the headline)";

function keysOf(vanity: string): Record<"id" | "member" | "sales" | "vanity", string> {
  const person = findPerson(vanity);
  if (person === undefined) throw new Error(`There is no ${vanity}.`);
  return {
    id: `linkedin:id:${person.id}`,
    member: `linkedin:member:${person.member}`,
    sales: `linkedin:sales:${person.salesId}`,
    vanity: `linkedin:vanity:${person.vanity}`,
  };
}

/** The answer itself, ids and all: what the popup gets, asked in the same way. */
function answerOf({ bench }: LinkedinBench, page: Page): Promise<Shown | undefined> {
  return bench.state.page.evaluate(
    async ({ url, name }) => {
      const tabs = await chrome.tabs.query({ url: "https://www.linkedin.com/*" });
      const tab = tabs.find((one) => one.url === url);
      return tab?.id === undefined ? undefined : chrome.tabs.sendMessage(tab.id, { name });
    },
    { url: page.url(), name: WHO_IS_THIS },
  );
}

interface Case {
  name: string;
  who: string;
  options?: ProfileAddress;
  /** What the popup shows, line by line. */
  lines: string[];
}

const janeDoe = ["Jane Doe", "VP Engineering at Acme Robotics", "Acme Robotics"];
const chloe = ["Chloé Martin", "Directrice d’atelier · Atelier Nord", "Atelier Nord"];
const layla = ["ليلى حداد", "مديرة المشتريات في تايدووتر", `Tidewater Freight${GUESS}`];
const hannah = ["Hannah Weiss", "Head of Sales at Mertens & Söhne", "Mertens & Söhne"];
const mateusz = ["Mateusz Nowak", `Granit Bau${GUESS}`];
const classic = { profile: "classic" } as const;

const PROFILES: Case[] = [
  { name: "newer", who: JANE, lines: janeDoe },
  { name: "newer, whose card is a div", who: JANE, options: { card: "div" }, lines: janeDoe },
  { name: "newer, its key in capitals", who: JANE, options: { card: "TopCard" }, lines: janeDoe },
  {
    name: "newer, without links to write",
    who: JANE,
    options: { message: "button" },
    lines: janeDoe,
  },
  { name: "newer, by id", who: JANE, options: { by: "id" }, lines: janeDoe },
  {
    name: "newer, below the profile",
    who: JANE,
    options: { rest: "overlay/contact-info/" },
    lines: janeDoe,
  },
  {
    name: "newer, beside cards of others",
    who: JANE,
    options: { decoys: "cards" },
    lines: janeDoe,
  },
  { name: "newer, in German", who: JANE, options: { lang: "de" }, lines: janeDoe },
  { name: "older", who: JANE, options: classic, lines: janeDoe },
  { name: "older, by id", who: JANE, options: { ...classic, by: "id" }, lines: janeDoe },
  { name: "newer, with an accent in the address", who: CHLOE, lines: chloe },
  { name: "older, with an accent in the address", who: CHLOE, options: classic, lines: chloe },
  { name: "newer, the school first", who: HANNAH, lines: hannah },
  { name: "older, the school first", who: HANNAH, options: classic, lines: hannah },
  { name: "newer, without a headline", who: MATEUSZ, lines: mateusz },
  { name: "older, without a headline", who: MATEUSZ, options: classic, lines: mateusz },
  { name: "newer, from right to left", who: LAYLA, options: { lang: "ar" }, lines: layla },
  {
    name: "older, from right to left",
    who: LAYLA,
    options: { ...classic, lang: "ar" },
    lines: layla,
  },
];

describeOnLinkedin("who a page of LinkedIn shows", (linkedin) => {
  const ask = () => askBy(linkedin.bench, linkedin.page);

  it.each(PROFILES)("on a profile: $name", async ({ who, options, lines }) => {
    await openProfile(linkedin.page, who, options);
    expect(await ask()).toEqual(lines);
    const { id, member, vanity } = keysOf(who);
    expect(await answerOf(linkedin, linkedin.page)).toMatchObject({
      kind: "person",
      where: "profile",
      keys: [id, member, vanity],
      url: `https://www.linkedin.com/in/${encodeURIComponent(who)}/`,
    });
  });

  it("by the title of the tab, with unread messages in it, where nothing else names the card", async () => {
    const { page } = linkedin;
    await openProfile(page, JANE);
    await page.evaluate(() => {
      const links = 'a[href*="/overlay/contact-info"], a[href*="vanityName="]';
      for (const link of document.querySelectorAll(links)) link.remove();
      for (const element of document.querySelectorAll('[componentkey*="VerificationTrigger"]'))
        element.removeAttribute("componentkey");
    });
    expect(await page.title()).toBe("(3) Jane Doe | LinkedIn");
    expect((await ask())[0]).toBe("Jane Doe");
    await page.evaluate(() => {
      document.title = "(3) Somebody Else | LinkedIn";
    });
    expect(await ask()).toEqual(NOBODY);
  });

  it.each(["sdui", "classic"] as const)(
    "never the one before, whose card stays for a while (%s)",
    async (generation) => {
      const { page } = linkedin;
      await openProfile(page, JANE, { profile: generation, stale: 8_000 });
      await waitForCard(page, JANE);
      await goToProfile(page, PRIYA);
      await waitForCard(page, JANE);
      expect(await ask()).toEqual(NOBODY);
      await waitForCard(page, PRIYA);
      expect((await ask())[0]).toBe("Priya Raman");
      const { member, vanity } = keysOf(PRIYA);
      expect(await answerOf(linkedin, page)).toMatchObject({
        keys: expect.arrayContaining([member, vanity]),
      });
      expect(JSON.stringify(await answerOf(linkedin, page))).not.toContain(keysOf(JANE).id);
    },
  );

  it("waits for a card that is a little late", async () => {
    const { page } = linkedin;
    await openProfile(page, JANE, { stale: 1_500 });
    await goToProfile(page, PRIYA);
    expect((await ask())[0]).toBe("Priya Raman");
  });

  it.each([
    ["my own older profile", "me", classic],
    ["my own older profile, by its address", "alex-morgan-example", classic],
    ["a profile to somebody who is not logged in", JANE, { session: "out" }],
  ] as const)("nobody on %s", async (_name, who, options) => {
    const { page } = linkedin;
    await openProfile(page, who, options);
    expect(await ask()).toEqual(NOBODY);
  });

  it.each(["me", "alex-morgan-example"])(
    "nobody on my own newer profile (%s), once a conversation has said whose account it is",
    async (who) => {
      const { page, bench } = linkedin;
      await li.openMessaging(page);
      await li.openThread(page, PRIYA);
      await until(
        "the account",
        () => bench.state.everything(),
        (rows) => /"accounts","value":\[.*linkedin:id/.test(rows),
      );
      await openProfile(page, who);
      expect(await ask()).toEqual(NOBODY);
    },
  );

  it("a headline of one short word", async () => {
    const { page } = linkedin;
    await openProfile(page, JANE);
    const headline = page.locator('[data-part="top-card"] [data-part="headline"]');
    await headline.evaluate((element) => {
      element.textContent = "CEO";
    });
    expect(await ask()).toEqual(["Jane Doe", "CEO", `Acme Robotics${GUESS}`]);
  });

  it("nobody in the feed, and none of those in a list", async () => {
    await linkedin.open();
    expect(await ask()).toEqual(NOBODY);
    await linkedin.open({ path: "/mynetwork/invitation-manager/" });
    expect(await ask()).toEqual(NOBODY);
  });

  it("the lead in Sales Navigator", async () => {
    const { page } = linkedin;
    await openLead(page, AIKO);
    expect(await ask()).toEqual(["Aiko Tanaka", "CTO at Kumo Cloud", "Kumo Cloud"]);
    const { sales, member } = keysOf(AIKO);
    const keys: string[] = [];
    const shown = await answerOf(linkedin, page);
    if (shown?.kind === "person") keys.push(...shown.keys);
    expect(keys).toEqual(expect.arrayContaining([sales, member]));
    expect(shown).toMatchObject({
      where: "lead",
      url: `https://www.linkedin.com/sales/lead/${findPerson(AIKO)?.salesId}`,
    });
  });

  describe("in a conversation", () => {
    const shownInChat = async () => {
      const { id, member } = keysOf(PRIYA);
      const shown = await answerOf(linkedin, linkedin.page);
      expect(shown).toMatchObject({
        kind: "person",
        where: "conversation",
        keys: expect.arrayContaining([id, member]),
        url: `https://www.linkedin.com/in/${findPerson(PRIYA)?.id}/`,
      });
      expect(JSON.stringify(shown)).toMatch(/linkedin:conversation:2-/);
    };

    it.each([
      ["in the document", { realm: "classic" }],
      ["in a frame", { realm: "interop" }],
      ["from right to left", { lang: "ar" }],
    ] as const)("of the full page, %s", async (_name, options) => {
      const { page } = linkedin;
      await li.openMessaging(page, options satisfies PracticePageOptions);
      await li.openThread(page, JANE);
      await li.openThread(page, PRIYA);
      expect(await ask()).toEqual(["Priya Raman", "Head of Operations at Lattice Labs"]);
      await shownInChat();
    });

    it("of the full page, whose head has the public address", async () => {
      const { page } = linkedin;
      await li.openMessaging(page, { header: "vanity" });
      await li.openThread(page, PRIYA);
      expect((await ask())[0]).toBe("Priya Raman");
      expect(await answerOf(linkedin, page)).toMatchObject({
        keys: expect.arrayContaining([keysOf(PRIYA).vanity]),
      });
    });

    it.each(["light", "shadow"] as const)("of a bubble (%s)", async (bubbles) => {
      const page = await linkedin.open({ bubbles });
      await li.openBubble(page, PRIYA);
      expect((await ask())[0]).toBe("Priya Raman");
      await shownInChat();
    });

    it.each(["light", "shadow"] as const)(
      "of the bubble that is written in, among two (%s)",
      async (bubbles) => {
        const page = await linkedin.open({ bubbles });
        await li.openBubble(page, JANE);
        const priya = await li.openBubble(page, PRIYA);
        await li.openBubble(page, SAM);
        await li.type(priya, "Half a sent");
        expect((await ask())[0]).toBe("Priya Raman");
      },
    );

    it("of several people: nobody in particular", async () => {
      const { page } = linkedin;
      await li.openMessaging(page);
      await li.openThread(page, HANNAH, PRIYA, MATEUSZ);
      expect(await ask()).toEqual(["A conversation with several people"]);
    });

    it("with an advertisement: nobody", async () => {
      await li.openSponsored(linkedin.page);
      expect((await ask()).join()).toMatch(/Nobody|several/);
    });
  });
});

describeOnLinkedin("a page of LinkedIn whose person", (linkedin) => {
  const row = (name: string) => linkedin.bench.state.prospectNamed(name);

  it("is no prospect: one is made, filled in, corrected and kept with the ids", async () => {
    const { page, bench } = linkedin;
    await openProfile(page, JANE);
    const popup = await openOver(bench, page);
    await popup.getByRole("button", { name: "Add as prospect" }).click();
    const field = (name: string) => popup.getByRole("textbox", { name });
    const filled = ["Name", "Title", "Company", "Email", "LinkedIn profile"];
    const values = await Promise.all(filled.map((name) => field(name).inputValue()));
    const address = `https://www.linkedin.com/in/${JANE}/`;
    expect(values).toEqual([...janeDoe, "", address]);
    await field("Name").fill("Jane M. Doe");
    await field("Company").fill("Acme");
    await field("Email").fill("jane.doe@acme.example");
    await popup.getByRole("button", { name: "Add prospect" }).click();
    await popup.getByText("Jane M. Doe is a prospect now.").waitFor();
    await until(
      "her row",
      () => answerIn(popup),
      (lines) => lines[0] === "Jane M. Doe",
    );
    expect(await popup.getByRole("button", { name: "Add as prospect" }).count()).toBe(0);
    await popup.close();

    const { id, member, vanity } = keysOf(JANE);
    const kept = await row("Jane M. Doe");
    expect(kept).toMatchObject({
      title: "VP Engineering at Acme Robotics",
      company: "Acme",
      email: "jane.doe@acme.example",
      linkedinUrl: address,
    });
    expect(kept.handleKeys).toEqual(
      expect.arrayContaining([id, member, vanity, "email:jane.doe@acme.example"]),
    );
    // She is found by the id alone, as in a conversation.
    await li.openMessaging(page);
    await li.openThread(page, JANE);
    expect((await askBy(bench, page))[0]).toBe("Jane M. Doe");
  });

  it.each(["profile", "bubble", "lead"])(
    "is a prospect: her row, seen from a %s",
    async (where) => {
      const { page, bench } = linkedin;
      await linkedin.know(PRIYA);
      if (where === "profile") await openProfile(page, PRIYA);
      else if (where === "lead") await openLead(page, PRIYA);
      else {
        await linkedin.open();
        await li.openBubble(page, PRIYA);
      }
      const popup = await openOver(bench, page);
      const place = popup.getByRole("region", { name: "On this page" });
      await place.locator(".row").waitFor();
      expect((await answerIn(popup))[0]).toBe("Priya Raman");
      expect(await place.getByRole("button", { name: "Add as prospect" }).count()).toBe(0);
      await popup.close();
    },
  );

  it("is known by the public address gets the ids, once she is looked at", async () => {
    const { name } = await linkedin.know(JANE, "vanity");
    const { id, member, vanity } = keysOf(JANE);
    expect((await row(name)).handleKeys).toEqual([vanity]);
    await openProfile(linkedin.page, JANE);
    const keys = await until(
      "the ids",
      async () => (await row(name)).handleKeys,
      (list) => list.length > 1,
    );
    expect(keys).toEqual(expect.arrayContaining([id, member, vanity]));
  });

  it("has another public address now is the same, and the address is brought up to date", async () => {
    const { page, bench } = linkedin;
    const { id, vanity } = keysOf(JANE);
    const before = "linkedin:vanity:jane-before-example";
    await bench.state.send("add-prospect", {
      commandId: crypto.randomUUID(),
      prospect: {
        name: "Jane Doe",
        linkedinUrl: "https://www.linkedin.com/in/jane-before-example/",
        handleKeys: [id],
      },
    });
    await openProfile(page, JANE);
    expect((await askBy(bench, page))[0]).toBe("Jane Doe");
    const kept = await until(
      "the new address",
      () => row("Jane Doe"),
      ({ handleKeys }) => handleKeys.includes(vanity),
    );
    expect(kept.linkedinUrl).toBe(`https://www.linkedin.com/in/${JANE}/`);
    expect(kept.handleKeys).toContain(before);
    expect(await bench.state.prospects()).toHaveLength(1);
  });

  it("has the name of a prospect and is somebody else", async () => {
    const { page, bench } = linkedin;
    await linkedin.know(SAM);
    await openProfile(page, OTHER_SAM);
    const popup = await openOver(bench, page);
    expect((await answerIn(popup)).join()).toContain("Paperlark");
    await popup.getByRole("button", { name: "Add as prospect" }).click();
    await popup.getByRole("button", { name: "Add prospect" }).click();
    await popup.getByText("Sam Lee is a prospect now.").waitFor();
    await popup.close();
    for (const [who, company] of [
      [SAM, "Northbeam"],
      [OTHER_SAM, "Paperlark"],
    ] as const) {
      await openProfile(page, who);
      const lines = await askBy(bench, page);
      expect(lines.slice(0, 2).join()).toContain(company);
    }
    expect(await bench.state.prospects()).toHaveLength(2);
  });

  it("is nobody's business while LinkedIn is switched off", async () => {
    const { page, bench } = linkedin;
    await bench.set({ captureLinkedin: false });
    await openProfile(page, JANE);
    const popup = await openOver(bench, page);
    await popup.getByRole("button", { name: "Add your first prospect" }).waitFor();
    expect(await popup.getByText("On this page").count()).toBe(0);
    await popup.close();
  });
});
