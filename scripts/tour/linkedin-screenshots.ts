/** The pictures of LinkedIn, with the popup over the page or the side panel beside it. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openOver } from "../browser/open-over";
import { UnlistedPage } from "../browser/unlisted-page";
import { openThread } from "../practice/gmail/write";
import { openProfile } from "../practice/linkedin/profile/act";
import * as li from "../practice/linkedin/write";
import { putTogether } from "./collage";
import type { Stage } from "./stage";

const POPUP = { width: 420, height: 580 };
/** Small enough for a picture that loads at once. */
const PAGE = { width: 920, height: 600 };
const PANEL = { width: 340, height: PAGE.height };
const BESIDE_PANEL = { width: 740, height: PAGE.height };

const ON_PAGE = '.on-page[aria-busy="false"]';

/** @param folder where the pictures go */
export async function shootLinkedin(stage: Stage, folder: string): Promise<void> {
  const { network, context } = stage;
  await network.setViewportSize(PAGE);
  await li.openMessaging(network);
  const thread = await li.openThread(network, "priya-raman-example");
  await li.send(thread, "Shall we say Thursday at ten?");
  await li.waitUntilAcked(thread);
  const popup = await openPopupOver(stage);
  await popup.locator(`${ON_PAGE} .reason`, { hasText: "touch 1 of" }).waitFor();
  await shootOver("linkedin", popup);

  await openProfile(network, "sam-lee-example");
  const who = await openPopupOver(stage);
  await who.getByRole("button", { name: "Add as prospect" }).waitFor();
  await shootOver("who-is-this-light", who, false);
  await who.emulateMedia({ colorScheme: "dark" });
  await shootOver("who-is-this-dark", who);

  async function shootOver(name: string, over: Page, isLast = true): Promise<void> {
    await putTogether(context, {
      page: await pictureOf(network),
      ours: await over.screenshot(),
      place: "over",
      path: join(folder, `${name}.png`),
    });
    if (isLast) await over.close();
  }
}

/** Without the gradients, which make a picture half as large again. */
async function pictureOf(page: Page): Promise<Buffer> {
  await page.evaluate(() => {
    const plain = new CSSStyleSheet();
    plain.replaceSync("* { background-image: none !important; }");
    document.adoptedStyleSheets.push(plain);
  });
  return page.screenshot();
}

async function openPopupOver({ state, network }: Stage): Promise<Page> {
  const popup = await openOver(state, network);
  await popup.setViewportSize(POPUP);
  return popup;
}

/** A conversation that was begun on another device, seen for the first time. */
export async function openConversationOf(stage: Stage, who: string): Promise<void> {
  await stage.network.bringToFront();
  await li.openMessaging(stage.network);
  await li.openThread(stage.network, who);
}

/** The panel as Chrome opens it, by the button in the popup, which then goes. */
export async function shootSidePanel(stage: Stage, folder: string): Promise<void> {
  const { network, mailbox, context } = stage;
  const popup = await stage.openPopup();
  const closed = popup.waitForEvent("close");
  await popup.getByRole("button", { name: "Open side panel" }).click();
  await closed;
  const panel = await UnlistedPage.find(stage, "sidepanel.html");
  const shootBeside = async (page: Page, name: string) => {
    await panel.waitFor(`${ON_PAGE} .card-past li`);
    await putTogether(context, {
      page: await pictureOf(page),
      ours: await panel.screenshot(PANEL),
      place: "beside",
      path: join(folder, `${name}.png`),
    });
  };
  await network.setViewportSize(BESIDE_PANEL);
  await openProfile(network, "aiko-tanaka-example");
  await network.bringToFront();
  await shootBeside(network, "side-panel");
  await mailbox.setViewportSize(BESIDE_PANEL);
  await mailbox.bringToFront();
  await openThread(mailbox, "The quote you asked for", "inbox");
  await panel.waitFor(`${ON_PAGE} .card[aria-label="Jane Doe"]`);
  await shootBeside(mailbox, "side-panel-gmail");
}
