/**
 * The extension is updated while several tabs of LinkedIn are open, one with a message on its way. In
 * each of their frames the old script has to fall silent, and the new one to be there without a reload.
 */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { until } from "../../scripts/browser/extension-state";
import { loadExtension, openBrowser, withOurs } from "../../scripts/browser/launch";
import {
  connect,
  openProfile,
  waitUntilPending,
} from "../../scripts/practice/linkedin/profile/act";
import * as li from "../../scripts/practice/linkedin/write";
import { copyOfOurs } from "./fixtures/altered-copy";
import { scriptsIn } from "./fixtures/content-scripts";
import { benchIn, closing, describeWithBrowser } from "./fixtures/own-browser";
import { askBy } from "./fixtures/popup-window";
import { hearSigns, update } from "./fixtures/updating";
import { LinkedinBench } from "./linkedin-bench";

const JANE = "jane-doe-example";
const PRIYA = "priya-raman-example";
const SAM = "sam-lee-example";
const DAVID = "david-cohen-example";

type Scripts = Awaited<ReturnType<typeof scriptsIn>>;

/** Waits until each of the frames has an orphan and a fresh script. */
async function covered({ scripts }: Scripts, frames: number): Promise<void> {
  const versions = async () => {
    const seen = await Promise.all(scripts.map((script) => script.extension()));
    return seen.map((version) => version ?? "orphan").sort();
  };
  const wanted = [...Array(frames).fill("99.0.0"), ...Array(frames).fill("orphan")];
  await until(
    `${frames} orphans and ${frames} fresh scripts`,
    versions,
    (list) => list.join() === wanted.join(),
  );
}

/** What each orphan of a tab still listens to. */
async function orphansIn({ scripts }: Scripts): Promise<string[][]> {
  const heard: string[][] = [];
  for (const script of scripts)
    if ((await script.extension()) === undefined) heard.push(await script.listensTo());
  return heard;
}

describeWithBrowser("an update of the extension", () => {
  test("covers every frame of LinkedIn's open tabs, silences the old scripts, and loses nothing", async () => {
    const folder = copyOfOurs();
    const browser = closing(
      await openBrowser({ headless: true, extensions: [], loadsLater: true }),
    );
    await loadExtension(browser, folder);
    const old = new LinkedinBench(await benchIn(await withOurs(browser)));
    await old.begin();
    const [jane, priya, sam, david] = [
      await old.know(JANE),
      await old.know(PRIYA),
      await old.know(SAM),
      await old.know(DAVID),
    ];
    const messaging = old.page;
    const tab = () => browser.context.newPage();
    const [chat, profile]: Page[] = [await tab(), await tab()];
    if (chat === undefined || profile === undefined) throw new Error("No tabs.");
    await old.open({ path: "/messaging/", realm: "interop" });
    await chat.goto(old.bench.linkedin.url({ bubbles: "shadow" }));
    await openProfile(profile, DAVID);

    const tabs = [messaging, chat, profile];
    const seen: Scripts[] = [];
    for (const page of tabs) seen.push(await scriptsIn(page, old.bench.launched.extensionId));
    const [inMessaging, inChat, inProfile] = seen;
    if (!inMessaging || !inChat || !inProfile) throw new Error("No scripts.");
    const frames = { messaging: 2, chat: 1, profile: 1 };
    expect(seen.map(({ scripts }) => scripts.length)).toEqual(Object.values(frames));

    const before = await li.openThread(messaging, JANE);
    await li.send(before, "Before the update");
    await old.expectLog(jane, "touch", 1);
    const bubble = await li.openBubble(chat, PRIYA);
    // The server takes it while the extension is between two versions.
    old.bench.linkedin.failNext({ delayMs: 8_000 }, 1, ({ url }) =>
      url.search.includes("action=createMessage"),
    );
    await li.send(bubble, "On its way during the update");

    const fresh = new LinkedinBench(await benchIn(await update(browser, folder)));
    fresh.page = messaging;
    const heard = await hearSigns(fresh.bench.launched);
    await covered(inMessaging, frames.messaging);
    await covered(inChat, frames.chat);
    await covered(inProfile, frames.profile);

    const isPosted = ({ url }: { url: string }) => url.includes("action=createMessage");
    expect(old.bench.linkedin.requests.findLast(isPosted)?.status).toBe("pending");
    await li.waitUntilAcked(bubble);
    await chat.bringToFront();
    await fresh.expectLog(priya, "touch", 1);

    await messaging.bringToFront();
    const thread = await li.openThread(messaging, SAM);
    await li.send(thread, "After the update");
    await fresh.expectLog(sam, "touch", 1);
    await chat.bringToFront();
    await li.send(bubble, "After the update, too");
    await fresh.expectLog(priya, "touch", 2);
    await profile.bringToFront();
    await connect(profile);
    await waitUntilPending(profile);
    await fresh.expectLog(david, "touch", 1);
    await fresh.expectLog(jane, "touch", 1);

    // One script spoke in each tab, in a dialog twice; none tried what fails.
    const sent = ["send-pressed", "send-confirmed"];
    expect(await heard()).toEqual([...sent, ...sent, "send-pressed", ...sent]);
    expect(seen.flatMap(({ thrown }) => thrown)).toEqual([]);
    // The old scripts of the frames in which something was done have let go of them.
    expect(await orphansIn(inChat)).toEqual([[]]);
    expect(await orphansIn(inProfile)).toEqual([[]]);
    expect(await orphansIn(inMessaging)).toContainEqual([]);
    expect((await askBy(fresh.bench, profile))[0]).toBe("David Cohen");
    expect((await askBy(fresh.bench, messaging))[0]).toBe("Sam Lee");
  });
});
