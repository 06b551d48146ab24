import { AS_IT_OPENS, button, type State, type Surface, TAB } from "./surface";

const PASTED: State = {
  name: "pasted, with problems",
  act: async ({ page }) => {
    const lines = ["Ж <g@x.example>", "Я", "?@", "p0@x0.example", "Ж <g@x.example>"];
    await page.locator(".paste textarea").fill(lines.join("\n"));
    await page.locator(".preview-problems").waitFor();
  },
};

const PRACTICE: State = {
  name: "practice run",
  act: async (here) => {
    await button(here, "welcomePractise").click();
    await here.page.locator(".practice").waitFor();
  },
};

const SENDING: State = {
  name: "practice run: sending",
  act: async ({ page }) => {
    await page.locator(".practice-mail [type=submit], .practice-foot .button").first().click();
    await page.waitForTimeout(200);
  },
};

const SENT: State = {
  name: "practice run: sent",
  act: async ({ page }) => {
    await page.locator(".practice-choices .button[aria-disabled=false]").first().waitFor();
  },
};

const PASSED: State = {
  name: "practice run: days later",
  act: async ({ page }) => {
    for (let times = 0; times < 2; times += 1)
      await page.locator(".practice-choices .button").first().click();
  },
};

const DECIDED: State = {
  name: "practice run: won",
  act: async ({ page }) => {
    await page.locator(".practice-choices .button").last().click();
  },
};

const STATES = [AS_IT_OPENS, PASTED, PRACTICE, SENDING, SENT, PASSED, DECIDED];

export const WELCOME_SURFACES: readonly Surface[] = [
  { name: "welcome", path: "tabs/welcome.html", size: TAB, ready: "main h1", states: STATES },
  {
    name: "welcome, narrow",
    path: "tabs/welcome.html",
    size: { width: 480, height: 800 },
    ready: "main h1",
    states: STATES,
  },
];
