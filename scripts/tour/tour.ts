/**
 * The tour by script: each step does what a rep would do, says what was observed, and fails when it
 * is not what it should be. Screenshots go to `out/`.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { root } from "../set-up.mjs";
import { DATA_STEPS } from "./data-steps";
import { DIGEST_STEP } from "./digest-step";
import { FOLLOW_UP_STEPS } from "./follow-up-steps";
import { GMAIL_STEPS } from "./gmail-steps";
import { KEY_STEPS } from "./key-steps";
import { LAST_LOOK, LINKEDIN_STEPS } from "./linkedin-steps";
import { PAGE_STEPS } from "./page-steps";
import { type Stage, setTheStage } from "./stage";
import { say, type TourStep } from "./step";

const OUT = join(root, "out");
/** Which page is in front meanwhile; none where the popup alone has something to tell. */
const PARTS: { site?: "gmail" | "linkedin"; steps: TourStep[] }[] = [
  { site: "gmail", steps: GMAIL_STEPS },
  { steps: KEY_STEPS },
  { steps: FOLLOW_UP_STEPS },
  { site: "linkedin", steps: LINKEDIN_STEPS },
  { steps: PAGE_STEPS },
  { steps: DATA_STEPS },
  { steps: [DIGEST_STEP, LAST_LOOK] },
];
const STEPS = PARTS.flatMap(({ site, steps }) => steps.map((step) => ({ step, site })));

/** True when every step went as it should. */
export async function takeTour(): Promise<boolean> {
  const began = Date.now();
  await mkdir(OUT, { recursive: true });
  const stage = await setTheStage({ headless: true, colorScheme: "light" });
  let done = 0;
  try {
    say(`Rekindle is loaded, with ${stage.prospectCount} sample prospects.`);
    const popup = await stage.openPopup();
    for (const [index, { step, site }] of STEPS.entries()) {
      const shoot = async (page: Page, what: string) => {
        await page.screenshot({ path: join(OUT, `${index + 1}-${what}.png`) });
      };
      const page = { gmail: stage.mailbox, linkedin: stage.network, none: popup }[site ?? "none"];
      await page.bringToFront();
      console.log(`\n${index + 1}. ${step.title}`);
      if (await isOk(step, stage, popup, shoot)) done += 1;
      await shoot(popup, "popup");
      if (site) await shoot(page, site);
    }
  } finally {
    await stage.close();
  }
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`\n${done} of ${STEPS.length} steps ok, in ${seconds} s. Screenshots are in out/.`);
  return done === STEPS.length;
}

async function isOk(
  step: TourStep,
  stage: Stage,
  popup: Page,
  shoot: (page: Page, what: string) => Promise<void>,
): Promise<boolean> {
  try {
    await step.run({ ...stage, popup, shoot });
    console.log("   ok");
    return true;
  } catch (error) {
    console.log(`   FAILED: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
