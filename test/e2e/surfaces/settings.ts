import { AS_IT_OPENS, button, dialogOpen, type State, type Surface, TAB } from "./surface";

const EDITOR: State = {
  name: "cadence editor",
  act: async (here) => {
    await button(here, "settingsCadenceEdit", here.say("cadenceColdEmail")).click();
    await here.page.locator(".cadence form").waitFor();
  },
};

const DELETE: State = {
  name: "delete a cadence",
  act: async (here) => {
    await button(here, "settingsCadenceDelete", here.say("cadenceLinkedin")).click();
    await dialogOpen(here);
  },
};

const HOLIDAYS: State = {
  name: "holidays",
  act: async (here) => {
    await button(here, "settingsHolidaysChoose").click();
    const country = here.page.getByLabel(here.say("settingsCountry"), { exact: true });
    await country.selectOption("DE");
    await here.page.locator(".holiday-list").waitFor();
  },
};

const DAYS_OFF: State = {
  name: "days off",
  act: (here) => button(here, "settingsDaysOffAdd").click(),
};

const NEVER: State = {
  name: "never track, with a problem",
  act: async ({ page }) => {
    await page.locator(".never-form textarea").fill("?");
    await page.locator(".never-form [type=submit]").click();
    await page.locator(".never-form .field-error").waitFor();
  },
};

const STATES: readonly State[] = [AS_IT_OPENS, EDITOR, HOLIDAYS, DAYS_OFF, NEVER, DELETE];

export const SETTINGS_SURFACES: readonly Surface[] = [
  { name: "settings", path: "options.html", size: TAB, ready: "main h2", states: STATES },
  {
    name: "settings, narrow",
    path: "options.html",
    size: { width: 480, height: 800 },
    ready: "main h2",
    states: STATES,
  },
];
