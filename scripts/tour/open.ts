import { findWelcome } from "../browser/welcome-tab";
import { setTheStage } from "./stage";

/** Opens the browser and leaves it to the person until it is closed. */
export async function openForAPerson(): Promise<void> {
  const { context, state, openPopup } = await setTheStage({ headless: false, keepsWelcome: true });
  // It comes to the front when it opens.
  await findWelcome(context);
  await state.page.close();
  for (const page of context.pages()) if (page.url() === "about:blank") await page.close();
  const popup = await openPopup();
  await popup.bringToFront();
  console.log(`
Rekindle is open, with more than a dozen made-up prospects, a practice Gmail and a practice LinkedIn. Nothing
leaves this computer. The Rekindle tab is the popup in full view; pin Rekindle from the puzzle icon to
see the real one and the badge. The welcome tab is what a new rep sees after the installation.

In the Gmail tab

  1. Press Compose, write to Jane Doe and press Send.
  2. The Rekindle tab shows "Sending" at once. Ten seconds later, when the undo time is over, it is a
     touch: her date moves and the number on the icon goes down by one.
  3. Try Undo, Ctrl+Enter, two people in one message, or someone who is not a prospect.

In the LinkedIn tab

  4. Write to Priya Raman and press Send. It is a touch at once: LinkedIn has no undo.
  5. Press "Get an answer" in the bar at the top: now it is your turn.
  6. Open the conversation with the first Sam Lee and click the name above it. On the profile press the
     Rekindle icon: the popup says who that is. "Add as prospect" fills in the rest. The button to the
     right of "Add" opens the same list as a side panel, which follows you from profile to profile.
  7. Go to https://www.linkedin.com/in/aiko-tanaka-example/ and press Connect. An invitation is a touch
     once LinkedIn shows that it went out.
  8. Try the chat bubbles of the Home page, My Network or Sales Navigator.

In the Rekindle tab

  9. Press "Kept" at Chloé Martin's promise, and "Another round" at Lars Lindqvist, who never answered.
 10. Point at a row: the notepad logs a call or a promise, the clock snoozes or plans the next step.
 11. Press the cog, edit the cadence Follow-up and make a wait longer: it says how many due dates would
     move before you save.
 12. Press J and K to go from row to row, C to log a call, S to snooze, X to select, U to undo, and ? for
     all keys.
 13. Press the table beside "Add": everybody, with search, filters and views. A name leads to the page of
     that person, with notes, tags and all that happened.

In the welcome tab

 14. Press "Try it without an account": a touch, a few days of silence and a reply, in one minute.

Close the browser to end.`);
  await new Promise((resolve) => context.once("close", resolve));
}
