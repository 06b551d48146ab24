/** The first part of the tour: who is due, and what is sent and received in the practice Gmail. */
import { until } from "../browser/extension-state";
import {
  clickSend,
  clickUndo,
  compose,
  openThread,
  receive,
  waitUntilSent,
} from "../practice/gmail/write";
import { UNDO_SECONDS } from "./stage";
import { check, dateOf, say, type TourStep } from "./step";

const HOLD_SECONDS = UNDO_SECONDS + 5;

export const GMAIL_STEPS: TourStep[] = [
  {
    title: "The popup shows who is due",
    run: async ({ state, popup }) => {
      await popup.getByRole("region", { name: "Overdue" }).waitFor();
      const groups = await popup.locator(".group-title").allInnerTexts();
      say(`groups: ${groups.map((text) => text.replace(/\s+/g, " ")).join(" · ")}`);
      const badge = await state.badge();
      say(`badge: ${badge.text} (${badge.title})`);
      check("somebody is due", Number(badge.text) > 0);
    },
  },
  {
    title: "A message sent to Jane Doe becomes a touch, and the open popup changes by itself",
    run: async ({ state, mailbox, popup, shoot }) => {
      const before = await state.prospectNamed("Jane Doe");
      const badgeBefore = Number((await state.badge()).text);
      const touchesBefore = (await state.touchesOf("Jane Doe")).length;
      await popup.evaluate(() => {
        document.documentElement.dataset.loadedOnce = "true";
      });
      await compose(mailbox, { to: [before.email ?? ""], subject: "The quote you asked for" });
      await clickSend(mailbox);
      await popup.getByText("Sending to Jane Doe").waitFor();
      await shoot(popup, "popup-sending");
      say("at once: the popup says “Sending to Jane Doe”, and no touch is recorded yet");
      check(
        "no touch during the hold",
        (await state.touchesOf("Jane Doe")).length === touchesBefore,
      );

      const touches = await until(
        "a touch",
        () => state.touchesOf("Jane Doe"),
        (list) => list.length > touchesBefore,
        HOLD_SECONDS + 10,
      );
      const touch = touches.at(-1);
      say(
        `touch rows: ${touchesBefore} → ${touches.length}; the new one: ${JSON.stringify(touch)}`,
      );
      const after = await state.prospectNamed("Jane Doe");
      say(`due: ${dateOf(before.dueAt)} → ${dateOf(after.dueAt)}`);
      const badge = await until(
        "a lower badge",
        () => state.badge(),
        ({ text }) => Number(text) === badgeBefore - 1,
      );
      say(`badge: ${badgeBefore} → ${badge.text} (${badge.title})`);
      check("one touch more", touches.length === touchesBefore + 1);
      check("seen by both witnesses", touch?.seenBy === "both");
      check("due later than before", (after.dueAt ?? 0) > (before.dueAt ?? 0));
      await popup
        .getByRole("region", { name: "Overdue" })
        .getByText("Jane Doe")
        .waitFor({ state: "detached" });
      const isSamePage = await popup.evaluate(
        () => document.documentElement.dataset.loadedOnce === "true",
      );
      check("the popup was not reloaded", isSamePage);
      say("the open popup took her off the overdue list without a reload");
    },
  },
  {
    title: "Jane answers: it is the rep's turn, and nobody chases her any more",
    run: async ({ state, mailbox, popup }) => {
      const jane = { name: "Jane Doe", email: "jane.doe@acme.example" };
      await receive(mailbox, { from: jane, thread: "last-sent", text: "Thank you, that helps!" });
      await openThread(mailbox, "The quote you asked for", "inbox");
      const row = await until(
        "her reply",
        () => state.prospectNamed(jane.name),
        ({ turn }) => turn === "yours",
      );
      say(`turn: ${row.turn}, due: ${dateOf(row.dueAt)}`);
      await popup
        .getByRole("region", { name: "Your turn" })
        .getByRole("link", { name: jane.name })
        .waitFor();
      check("the words are stored nowhere", !(await state.everything()).includes("that helps"));
      await mailbox.getByRole("link", { name: "Inbox" }).click();
    },
  },
  {
    title: "Out of office: no reply, and an offer to wait until they are back",
    run: async ({ state, mailbox, popup }) => {
      const tomas = { name: "Tomás Rivera", email: "tomas.rivera@solbright.example" };
      const day = new Date(Date.now() + 12 * 24 * 60 * 60_000).toISOString().slice(0, 10);
      await receive(mailbox, {
        from: tomas,
        thread: "new",
        subject: "Automatic reply: Quote for 40 inverters",
        text: `I am out of the office until ${day}.`,
      });
      await mailbox.getByRole("link", { name: "All mail" }).click();
      const row = await until(
        "an automatic reply",
        () => state.prospectNamed(tomas.name),
        ({ awayUntilOn }) => awayUntilOn === day,
      );
      check("it is still their turn", row.turn !== "yours");
      await popup
        .getByText(/^Away until/)
        .first()
        .waitFor();
      say(`away until ${row.awayUntilOn}; the popup offers to snooze`);
    },
  },
  {
    title: "Undo: nothing is recorded",
    run: async ({ state, mailbox }) => {
      const touchesBefore = (await state.touchesOf("Tomás Rivera")).length;
      await compose(mailbox, { to: ["tomas.rivera@solbright.example"] });
      await clickSend(mailbox);
      await waitUntilSent(mailbox);
      await clickUndo(mailbox);
      const sends = await until(
        "the message to be known as undone",
        () => state.pendingSends(),
        (rows) => rows.some((row) => row.phase === "undone"),
      );
      say(`messages on their way: ${sends.map((row) => row.phase).join(", ")}`);
      await mailbox.waitForTimeout(HOLD_SECONDS * 1000);
      const touches = (await state.touchesOf("Tomás Rivera")).length;
      say(`touch rows: ${touchesBefore} → ${touches}`);
      check("no touch", touches === touchesBefore);
      await mailbox.getByRole("button", { name: "Discard draft" }).click();
    },
  },
  {
    title:
      "Ctrl+Enter to two prospects and a stranger: a touch each, and an offer to track the third",
    run: async ({ state, mailbox, popup, shoot }) => {
      const names = ["Aiko Tanaka", "David Cohen"];
      const count = async () => {
        const touches = await Promise.all(names.map((name) => state.touchesOf(name)));
        return touches.map((list) => list.length);
      };
      const before = await count();
      const to = ["aiko@kumo.example", "david@tidewater.example", "nora.quist@stranger.example"];
      await compose(mailbox, { to });
      await mailbox.keyboard.press("Control+Enter");
      await popup.getByText("You just wrote to").waitFor();
      check("a stranger leaves no row", !(await state.everything()).includes("nora.quist"));
      await shoot(popup, "popup-offer");
      await popup.getByRole("button", { name: "Track", exact: true }).click();
      await popup.getByText("Nora Quist is a prospect now.").waitFor();
      const after = await until("two touches", count, (now) =>
        now.every((n, i) => n > (before[i] ?? 0)),
      );
      say(`touch rows of ${names.join(" and ")}: ${before.join(", ")} → ${after.join(", ")}`);
      const nora = await until(
        "a touch for her too",
        () => state.touchesOf("Nora Quist"),
        (list) => list.length > 0,
      );
      say(`Nora Quist is tracked, with ${nora.length} touch: the message just written`);
      check(
        "one touch each",
        after.every((n, i) => n === (before[i] ?? 0) + 1) && nora.length === 1,
      );
    },
  },
];
