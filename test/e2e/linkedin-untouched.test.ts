/**
 * LinkedIn with Rekindle in it is LinkedIn as it is without: nothing in any of its pages is changed,
 * added or asked for, and no page can tell that Rekindle is there.
 */
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, type Opened, openBrowser, withOurs } from "../../scripts/browser/launch";
import { openProfile } from "../../scripts/practice/linkedin/profile/act";
import {
  type PracticeLinkedin,
  servePracticeLinkedin,
} from "../../scripts/practice/linkedin/routes";
import { readText } from "../build/built-extension";
import { addCode, type Code, copyOfOurs } from "./fixtures/altered-copy";
import { differences } from "./fixtures/differences";
import { REALMS } from "./fixtures/linkedin-realms";
import { record } from "./fixtures/linkedin-recording";
import { closing, describeWithBrowser } from "./fixtures/own-browser";
import { askBy } from "./fixtures/popup-window";
import { filesOf, loadableFiles, speakTo } from "./fixtures/probe";
import { describeOnLinkedin } from "./linkedin-bench";

describeOnLinkedin("a LinkedIn page that Rekindle reads", (linkedin) => {
  let plain: Opened;
  let plainLinkedin: PracticeLinkedin;

  beforeAll(async () => {
    plain = await openBrowser({ headless: true, extensions: [] });
    plainLinkedin = await servePracticeLinkedin(plain.context);
  });
  afterAll(() => plain?.close());

  test.each(REALMS)("is as it is without, and asks for the same: $name", async (realm) => {
    const { bench } = linkedin;
    const person = await linkedin.know(realm.writesTo);
    let answer: string[] = [];
    const [without, withIt] = await Promise.all([
      record(plain.context, plainLinkedin, realm),
      record(bench.launched.context, bench.linkedin, realm, async (page) => {
        answer = await askBy(bench, page);
      }),
    ]);
    // Rekindle was not idle meanwhile: it took note of the message, and said whom the page shows.
    expect(answer.join(" ")).toContain(realm.shows);
    await linkedin.expectLog(person, "touch", 1);

    expect(without.changes.length).toBeGreaterThan(20);
    expect(without.listeners.length).toBeGreaterThan(3);
    expect(without.requests.length).toBeGreaterThan(20);
    expect(without.foreign).toEqual([]);
    expect(differences(without, withIt)).toEqual({});
  });
});

/** A profile that is looked at for a while, in a shell that has a shadow root. */
const looking = { use: (page: Page) => openProfile(page, "jane-doe-example") };

/** What others do to pages, each a little of it. */
const INTRUSIONS = {
  content: `
    fetch("/feed/?from-the-page");
    const intrude = () => {
      const outlet = document.querySelector("#interop-outlet");
      // On a busy machine the page may not be complete yet.
      if (!outlet?.shadowRoot) return setTimeout(intrude, 100);
      document.documentElement.setAttribute("data-checked", "");
      document.body.setAttribute("data-from", chrome.runtime.getURL("popup.html"));
      outlet.shadowRoot.append(document.createComment("seen"));
      document.adoptedStyleSheets.push(new CSSStyleSheet());
      localStorage.setItem("checked", "1");
    };
    setTimeout(intrude, 1500);
  `,
  worker: `
    let hasAsked = false;
    chrome.tabs.onUpdated.addListener((_id, { status }, { url = "" }) => {
      if (hasAsked || status !== "complete" || !url.includes("/in/")) return;
      hasAsked = true;
      fetch("https://www.linkedin.com/feed/?from-the-worker");
    });
  `,
  page: `
    window.checked = true;
    const { fetch } = window;
    window.fetch = (...given) => fetch(...given);
    Function.prototype.toString = () => "function fetch() { [native code] }";
    document.addEventListener("copy", () => undefined);
  `,
};

describeWithBrowser("the same comparison", () => {
  const compare = async (code: Code) => {
    const copy = copyOfOurs();
    addCode(copy, code);
    const recordIn = async ({ context }: Opened) =>
      record(context, await servePracticeLinkedin(context), looking);
    const without = await recordIn(closing(await openBrowser({ headless: true, extensions: [] })));
    const opened = closing(await openBrowser({ headless: true, extensions: [copy] }));
    const { extensionId } = await withOurs(opened);
    return { extensionId, found: differences(without, await recordIn(opened)) };
  };

  test("tells of one attribute", async () => {
    const content = 'document.documentElement.setAttribute("data-checked", "")';
    const { found } = await compare({ content: `setTimeout(() => ${content}, 1500);` });
    expect(found).toEqual({
      changes: ['+ HTML gets data-checked=""'],
      outline: ["-   HTML dir lang", "+   HTML data-checked dir lang"],
    });
  });

  test("tells of everything at once", async () => {
    const { extensionId, found } = await compare(INTRUSIONS);
    const address = `chrome-extension://${extensionId}/popup.html`;
    expect(found).toEqual({
      changes: [
        "+ #document-fragment gets #comment",
        `+ BODY gets data-from="${address}"`,
        '+ HTML gets data-checked=""',
      ],
      listeners: ["+ #document listens to copy"],
      globals: [
        "+ Function's prototype has another toString",
        "+ window has another fetch",
        "+ window has checked",
      ],
      outline: [
        "- #document: 7 styles, 0 adopted",
        "-   HTML dir lang",
        "-     BODY",
        "+ #document: 7 styles, 1 adopted",
        "+   HTML data-checked dir lang",
        "+     BODY data-from",
        "+   #comment",
      ],
      stored: ["+ local checked"],
      foreign: [`+ <body data-from="${address}">`, `+ BODY gets data-from="${address}"`],
      requests: [
        "+ GET https://www.linkedin.com/feed/?from-the-page ",
        "+ a worker: GET https://www.linkedin.com/feed/?from-the-worker ",
      ],
    });
  });
});

describeWithBrowser("a LinkedIn page that looks for extensions", () => {
  test("finds one that lets itself be found, and nothing of Rekindle", async () => {
    const talkative = fileURLToPath(new URL("./fixtures/talkative-extension", import.meta.url));
    const { context, extensionId } = closing(
      await launch({ headless: true, alongside: { after: [talkative] } }),
    );
    await servePracticeLinkedin(context);
    // The practice pages have a policy that would refuse; the real site allows itself to look.
    await context.route("https://www.linkedin.com/probe", (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Probe</title>" }),
    );
    const page = await context.newPage();
    await page.goto("https://www.linkedin.com/probe");
    const ids = context.serviceWorkers().map((worker) => new URL(worker.url()).host);
    const other = ids.find((id) => id !== extensionId) ?? "";

    expect(await loadableFiles(page, other, filesOf(talkative))).toEqual([
      "page.html",
      "picture.svg",
    ]);
    expect(await speakTo(page, other)).toEqual(["Here I am.", "connected"]);

    const ours = filesOf();
    expect(ours).toEqual(expect.arrayContaining(["manifest.json", "popup.html"]));
    expect(await loadableFiles(page, extensionId, ours)).toEqual([]);
    // It hears the same as of an extension that is not there.
    const nobody = "abcdefghijklmnopabcdefghijklmnop";
    expect(await speakTo(page, extensionId)).toEqual(await speakTo(page, nobody));
  });

  test("has nothing in the manifest to hold on to", () => {
    const manifest: Record<string, unknown> = JSON.parse(readText("manifest.json"));
    expect(manifest).not.toHaveProperty("web_accessible_resources");
    expect(JSON.stringify(manifest.externally_connectable)).not.toContain("linkedin");
  });
});
