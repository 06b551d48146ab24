/**
 * Makes the screenshots of the documentation from the real build. Whoever is in them is at work at any
 * hour, so that they do not depend on when they are taken.
 */
import type { Page } from "playwright-core";
import { clickSend, compose, receive } from "../practice/gmail/write";
import { ALWAYS_AT_WORK } from "./always-at-work";
import { shootData } from "./data-screenshots";
import { openConversationOf, shootLinkedin, shootSidePanel } from "./linkedin-screenshots";
import { shootNames } from "./names-screenshots";
import { shootPages, shootPerson } from "./page-screenshots";
import { shootHistory, shootPopup, shootReturn } from "./popup-screenshots";
import { SAMPLE_RULES } from "./sample-prospects";
import { shootSettings } from "./settings-screenshots";
import { SCREENS, shoot } from "./shoot";
import { setTheStage } from "./stage";

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

const stage = await setTheStage({
  headless: true,
  colorScheme: "light",
  rules: ALWAYS_AT_WORK,
});
try {
  const popup = await stage.openPopup();
  await shootPopup(popup);

  await shootLinkedin(stage, SCREENS);
  await stage.mailbox.bringToFront();

  await compose(stage.mailbox, {
    to: ["jane.doe@acme.example", "omar@elsewhere.example"],
    subject: "The quote you asked for",
    body: "Hello Jane, here it is, as promised. Shall we talk on Thursday?",
  });
  await stage.mailbox.setViewportSize({ width: 1000, height: 600 });
  await shoot(stage.mailbox, "gmail");
  await clickSend(stage.mailbox);
  await popup.getByText("Sending to Jane Doe").waitFor();
  await popup.getByText("You just wrote to").waitFor();
  await shoot(popup, "sending");
  await popup.getByRole("button", { name: /^Do not track/ }).click();

  await receiveAll(stage.mailbox);
  await popup.bringToFront();
  await popup.mouse.move(0, 0);
  await popup.getByText("a colleague of theirs wrote").waitFor();
  await popup.getByText("Away until").waitFor();
  await popup.getByText("Away until").scrollIntoViewIfNeeded();
  await shoot(popup, "replies");

  // Written on the phone: noticed when the conversation is opened here.
  await openConversationOf(stage, "tomas-rivera-example");
  await popup.bringToFront();
  await shootHistory(stage, popup);
  await shootSidePanel(stage, SCREENS);
  await popup.close();
  await shootPerson(stage);
  await shootReturn(stage);
  await stage.state.send("change-rules", SAMPLE_RULES);
  await shootSettings(stage);
} finally {
  await stage.close();
}
await shootPages();
await shootData();
await shootNames();
console.log("Screenshots are in docs/screens.");
