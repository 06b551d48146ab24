import { setTheStage } from "./stage";

/** Opens the browser and leaves it to the person until it is closed. */
export async function openForAPerson(): Promise<void> {
  const { context, state, mailbox, openPopup } = await setTheStage({ headless: false });
  await state.page.close();
  for (const page of context.pages()) if (page.url() === "about:blank") await page.close();
  await openPopup();
  await mailbox.bringToFront();
  console.log(`
Rekindle is open, with a dozen made-up prospects and a practice Gmail. Nothing leaves this computer.

  1. In the Gmail tab press Compose, write to Jane Doe and press Send.
  2. The Rekindle tab shows "Sending" at once. Ten seconds later, when the undo time is over, it is a
     touch: her date moves and the number on the icon goes down by one.
  3. Try Undo, Ctrl+Enter, two people in one message, or someone who is not a prospect.

The tab is the popup in full view; pin Rekindle from the puzzle icon to see the real one and the badge.
Close the browser to end.`);
  await new Promise((resolve) => context.once("close", resolve));
}
