/** Makes the screenshots of the documentation from the real build. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { clickSend, compose, receive } from "../practice/gmail/write";
import { root } from "../set-up.mjs";
import { openConversationOf, shootLinkedin, shootSidePanel } from "./linkedin-screenshots";
import { setTheStage } from "./stage";

const SCREENS = join(root, "docs", "screens");
await mkdir(SCREENS, { recursive: true });

/** Jane answers, Tomás is away, and a colleague of Lars's writes. */
async function receiveAll(mailbox: Page): Promise<void> {
  const day = new Date(Date.now() + 12 * 24 * 60 * 60_000).toISOString().slice(0, 10);
  await receive(mailbox, {
    from: { name: "Jane Doe", email: "jane.doe@acme.example" },
    thread: "last-sent",
    text: "Thank you! Thursday at ten?",
  });
  await receive(mailbox, {
    from: { name: "Tomás Rivera", email: "tomas.rivera@solbright.example" },
    thread: "new",
    subject: "Automatic reply: Quote for 40 inverters",
    text: `I am out of the office until ${day}.`,
  });
  await receive(mailbox, {
    from: { name: "Sven Dahl", email: "sven.dahl@fjordline.example" },
    thread: "new",
    subject: "Lars asked me to write",
    text: "I look after this now.",
  });
  await mailbox.getByRole("link", { name: "All mail" }).click();
}

const stage = await setTheStage({ headless: true, colorScheme: "light" });
try {
  const popup = await stage.openPopup();
  const shoot = (name: string) => popup.screenshot({ path: join(SCREENS, `${name}.png`) });
  await popup.getByRole("region", { name: "Overdue" }).waitFor();
  await shoot("popup-light");
  await popup.emulateMedia({ colorScheme: "dark" });
  await shoot("popup-dark");
  await popup.emulateMedia({ colorScheme: "light" });

  await popup.getByRole("button", { name: "Snooze Jane Doe", exact: true }).click();
  await popup.getByRole("menuitem", { name: /3 days/ }).waitFor();
  await shoot("snooze");
  await popup.keyboard.press("Escape");

  await popup.getByRole("button", { name: "Add", exact: true }).click();
  await popup.getByRole("textbox", { name: "Name" }).fill("Nora Quist");
  await shoot("add");
  await popup.keyboard.press("Escape");
  await popup.locator(":focus").blur();

  await shootLinkedin(stage, SCREENS);
  await stage.mailbox.bringToFront();

  await compose(stage.mailbox, {
    to: ["jane.doe@acme.example", "omar@elsewhere.example"],
    subject: "The quote you asked for",
    body: "Hello Jane, here it is, as promised. Shall we talk on Thursday?",
  });
  await stage.mailbox.screenshot({ path: join(SCREENS, "gmail.png") });
  await clickSend(stage.mailbox);
  await popup.getByText("Sending to Jane Doe").waitFor();
  await popup.getByText("You just wrote to").waitFor();
  await shoot("sending");

  await receiveAll(stage.mailbox);
  await popup.bringToFront();
  await popup.getByText("a colleague of theirs wrote").waitFor();
  await popup.getByText("Away until").waitFor();
  await popup.getByText("a colleague of theirs wrote").scrollIntoViewIfNeeded();
  await shoot("replies");

  // Written on the phone: noticed when the conversation is opened here.
  await openConversationOf(stage, "tomas-rivera-example");
  await popup.bringToFront();
  await popup.getByRole("searchbox").fill("Tomás");
  await popup.getByRole("button", { name: "history of Tomás Rivera" }).click();
  await popup.getByRole("dialog").getByText("Replied on LinkedIn").waitFor();
  await shoot("history");

  const settings = await stage.context.newPage();
  await settings.setViewportSize({ width: 720, height: 560 });
  await settings.goto(`chrome-extension://${stage.extensionId}/options.html`);
  await settings.getByRole("heading", { name: "Rekindle settings" }).waitFor();
  await settings.screenshot({ path: join(SCREENS, "settings.png"), fullPage: true });
  await shootSidePanel(stage, SCREENS);
} finally {
  await stage.close();
}
console.log("Screenshots are in docs/screens.");
