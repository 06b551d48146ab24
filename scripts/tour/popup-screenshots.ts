/** The pictures of the popup by itself: the list, what is asked in it, and its dialogs. */
import type { Page } from "playwright-core";
import { dayAfter, dayOf } from "../../src/domain/calendar";
import { addCrowd, comeBack } from "./crowd";
import { shoot, shootBoth } from "./shoot";
import type { Stage } from "./stage";

/** The list as it is in the morning, people selected in it, its keys, and three dialogs over it. */
export async function shootPopup(popup: Page): Promise<void> {
  await popup.getByRole("region", { name: "Overdue" }).waitFor();
  await shootBoth(popup, "popup");
  await shootSelected(popup);
  await popup.keyboard.press("?");
  await popup.getByRole("dialog", { name: "Keys" }).waitFor();
  await shootBoth(popup, "keys");
  await popup.keyboard.press("Escape");

  await popup.getByRole("button", { name: "Snooze Jane Doe", exact: true }).click();
  await popup.getByRole("menuitem", { name: /3 days/ }).waitFor();
  await shoot(popup, "snooze");
  await popup.keyboard.press("Escape");

  await popup.getByRole("button", { name: "Add", exact: true }).click();
  await popup.getByRole("textbox", { name: "Name" }).fill("Nora Quist");
  await shoot(popup, "add");
  await popup.keyboard.press("Escape");

  await popup.getByRole("button", { name: "Park: Lars Lindqvist" }).click();
  await popup.getByRole("textbox", { name: "Reason" }).fill("New budget in spring");
  await popup.locator(":focus").blur();
  await shootBoth(popup, "park");
  await popup.keyboard.press("Escape");
  await popup.locator(":focus").blur();
}

async function shootSelected(popup: Page): Promise<void> {
  for (const name of ["Aiko Tanaka", "Lars Lindqvist"])
    await popup.getByRole("checkbox", { name: `Select ${name}` }).check();
  await popup.getByText("2 selected", { exact: true }).waitFor();
  await popup.mouse.move(0, 0);
  await shootBoth(popup, "popup-selected");
  await popup.getByRole("button", { name: "Clear", exact: true }).click();
}

/** What was promised to Tomás Rivera, and what there was before. */
export async function shootHistory({ state }: Stage, popup: Page): Promise<void> {
  const { id: prospectId, name } = await state.prospectNamed("Tomás Rivera");
  const today = dayOf(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  const promises = [
    { text: "send the data sheet of the larger inverter", inDays: 6 },
    { text: "ask our service team about spare parts", inDays: 13 },
  ];
  for (const { text, inDays } of promises)
    await state.send("make-promise", {
      commandId: crypto.randomUUID(),
      prospectId,
      text,
      dueOn: dayAfter(today, inDays),
    });
  await popup.getByRole("searchbox").fill("Tomás");
  await popup.getByRole("button", { name: `history of ${name}` }).click();
  await popup.getByRole("dialog").getByText("Replied on LinkedIn").waitFor();
  await popup.getByRole("region", { name: "Promises" }).getByText("service team").waitFor();
  await popup.locator(":focus").blur();
  await shootBoth(popup, "history");
}

/** Back after some days: the offer to spread those who are due, and who would come when. */
export async function shootReturn({ state, openPopup }: Stage): Promise<void> {
  await addCrowd(state);
  await comeBack(state);
  const popup = await openPopup();
  await popup.getByText("You were away for").waitFor();
  await popup.getByRole("button", { name: "Spread over 5 days" }).click();
  await popup.getByRole("dialog").getByText("stay today").waitFor();
  await popup.locator(":focus").blur();
  await shootBoth(popup, "spread");
  await popup.close();
}
