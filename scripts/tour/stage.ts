/** A browser with Rekindle, the practice Gmail and the sample prospects: where the tour takes place. */
import type { Page } from "playwright-core";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { ExtensionState } from "../browser/extension-state";
import { type Launched, type LaunchOptions, launch } from "../browser/launch";
import { type PracticeGmail, servePracticeGmail } from "../practice/gmail/routes";
import { addSampleProspects } from "./sample-prospects";

/** Gmail's shortest undo window, so that a touch is seen soon: it counts ten seconds after Send. */
export const UNDO_SECONDS = 5;

export interface Stage extends Launched {
  gmail: PracticeGmail;
  state: ExtensionState;
  mailbox: Page;
  prospectCount: number;
}

export async function setTheStage(options: LaunchOptions): Promise<Stage> {
  const launched = await launch(options);
  const gmail = await servePracticeGmail(launched.context, { undo: UNDO_SECONDS });
  const state = await ExtensionState.open(launched.context, launched.extensionId);
  await state.send("change-settings", {
    ...DEFAULT_SETTINGS,
    undoSeconds: UNDO_SECONDS,
    isLinkedinExplained: true,
  });
  const prospectCount = await addSampleProspects(state);
  const mailbox = await launched.context.newPage();
  await mailbox.goto(gmail.url());
  return { ...launched, gmail, state, mailbox, prospectCount };
}
