/**
 * A browser with Rekindle, the practice Gmail, the practice LinkedIn and the sample prospects: where
 * the tour takes place.
 */
import type { Page } from "playwright-core";
import type { RulesSettings } from "../../src/domain/rules";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { ExtensionState } from "../browser/extension-state";
import { type Launched, type LaunchOptions, launch } from "../browser/launch";
import { type PracticeGmail, servePracticeGmail } from "../practice/gmail/routes";
import { type PracticeLinkedin, servePracticeLinkedin } from "../practice/linkedin/routes";
import { addSampleProspects } from "./sample-prospects";

/** Gmail's shortest undo window, so that a touch is seen soon: it counts ten seconds after Send. */
export const UNDO_SECONDS = 5;

export interface Stage extends Launched {
  gmail: PracticeGmail;
  linkedin: PracticeLinkedin;
  state: ExtensionState;
  /** The tab with the practice Gmail, in front at first. */
  mailbox: Page;
  /** The tab with the practice LinkedIn, its messages open. */
  network: Page;
  prospectCount: number;
}

interface StageOptions extends LaunchOptions {
  /** Of the rep of the samples; otherwise they work all week, from nine to six. */
  rules?: RulesSettings;
}

export async function setTheStage({ rules, ...options }: StageOptions): Promise<Stage> {
  const launched = await launch(options);
  const { context } = launched;
  const gmail = await servePracticeGmail(context, { undo: UNDO_SECONDS });
  const linkedin = await servePracticeLinkedin(context);
  const state = await ExtensionState.open(context, launched.extensionId);
  await state.send("change-settings", {
    ...DEFAULT_SETTINGS,
    undoSeconds: UNDO_SECONDS,
    isLinkedinExplained: true,
  });
  const prospectCount = await addSampleProspects(state, rules && { rules });
  const mailbox = await context.newPage();
  await mailbox.goto(gmail.url());
  const network = await context.newPage();
  await network.goto(linkedin.url({ path: "/messaging/" }));
  await mailbox.bringToFront();
  return { ...launched, gmail, linkedin, state, mailbox, network, prospectCount };
}
