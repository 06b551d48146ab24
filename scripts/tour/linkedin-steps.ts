/** The part of the tour on LinkedIn: what is sent, received and shown on the practice LinkedIn. */
import { until } from "../browser/extension-state";
import { openOver } from "../browser/open-over";
import * as profile from "../practice/linkedin/profile/act";
import { refusalInStream } from "../practice/linkedin/profile/answers";
import * as li from "../practice/linkedin/write";
import { check, dateOf, type Scene, say, type TourStep } from "./step";

const AIKO = "aiko-tanaka-example";
const JANE = "jane-doe-example";
const PRIYA = "priya-raman-example";
const SAM = "sam-lee-example";
const TOMAS = "tomas-rivera-example";

/** What is not to be recorded would be by then. Milliseconds. */
const SETTLED = 1_500;
/** Where nothing is clicked, the page is looked at every fifteen seconds. */
const LOOKED_WITHIN = 20;

/** An open conversation tells what was written in it since its person has been a prospect. */
async function countOnceRead({ state, network }: Scene, name: string): Promise<number> {
  const before = (await state.touchesOf(name)).length;
  await network.waitForTimeout(SETTLED);
  const count = (await state.touchesOf(name)).length;
  say(
    `the conversation, opened: touch rows ${before} → ${count}, for what was written there before`,
  );
  return count;
}

/** Waits for one touch more than before, and a little longer; there must be no second one. */
async function waitForOneMore({ state, network }: Scene, name: string, before: number) {
  const asked = Date.now();
  const touches = () => state.touchesOf(name);
  await until("a touch", touches, (list) => list.length > before, LOOKED_WITHIN);
  const waited = Date.now() - asked;
  await network.waitForTimeout(SETTLED);
  const after = await touches();
  const touch = after.at(-1);
  say(`touch rows: ${before} → ${after.length}; the new one: ${JSON.stringify(touch)}`);
  check("one touch", after.length === before + 1);
  check("a touch on LinkedIn", touch?.channel === "linkedin" && touch.source === "linkedin");
  return { touch, waited };
}

export const LINKEDIN_STEPS: TourStep[] = [
  {
    title: "A message to Priya Raman on LinkedIn is a touch at once: there is no undo to wait for",
    run: async (scene) => {
      const { state, network, popup } = scene;
      const before = await state.prospectNamed("Priya Raman");
      const row = popup.getByRole("region", { name: "Never contacted" }).getByText(before.name);
      await row.waitFor();
      const count = (await state.touchesOf(before.name)).length;
      const thread = await li.openThread(network, PRIYA);
      await li.send(thread, "Would a call on Thursday suit you?");
      await li.waitUntilAcked(thread);
      const { touch, waited } = await waitForOneMore(scene, before.name, count);
      say(`${waited} ms after LinkedIn had taken it`);
      const after = await state.prospectNamed(before.name);
      say(`due: ${dateOf(before.dueAt)} → ${dateOf(after.dueAt)}`);
      check("seen by its request", touch?.seenBy === "request");
      check("at once", waited < 5_000);
      check("due later than before", (after.dueAt ?? 0) > (before.dueAt ?? 0));
      await row.waitFor({ state: "detached" });
      say("the open popup took her off that list");
      check("the words are stored nowhere", !(await state.everything()).includes("suit you"));
    },
  },
  {
    title: "Priya answers in the conversation on screen: it is the rep's turn",
    run: async ({ state, network, popup }) => {
      const at = Date.now() + 1;
      await li.receive(network, { from: PRIYA, text: "It does, at ten.", at });
      const row = await until(
        "her reply",
        () => state.prospectNamed("Priya Raman"),
        ({ turn }) => turn === "yours",
      );
      const replies = (await state.events()).filter(
        (event) => event.kind === "reply" && event.prospectId === row.id,
      );
      say(`turn: ${row.turn}; replies: ${replies.length}, at the time of the message`);
      check("one reply, of that time", replies.length === 1 && replies[0]?.at === at);
      await popup
        .getByRole("region", { name: "Your turn" })
        .getByRole("link", { name: row.name })
        .waitFor();
      check("the words are stored nowhere", !(await state.everything()).includes("at ten"));
    },
  },
  {
    title: "A chat bubble in a shadow root, over the feed: a touch for Tomás Rivera",
    run: async (scene) => {
      const { network, linkedin } = scene;
      await network.goto(linkedin.url({ bubbles: "shadow" }));
      const bubble = await li.openBubble(network, TOMAS);
      const count = await countOnceRead(scene, "Tomás Rivera");
      const isInShadow = await bubble.evaluate((one) => one.getRootNode() instanceof ShadowRoot);
      check("the bubble is in a shadow root", isInShadow);
      await li.send(bubble, "One more thing");
      await waitForOneMore(scene, "Tomás Rivera", count);
    },
  },
  {
    title: "An invitation to Aiko Tanaka counts when LinkedIn shows that it went out, not before",
    run: async (scene) => {
      const { state, network, linkedin } = scene;
      const touches = async () => (await state.touchesOf("Aiko Tanaka")).length;
      const count = await touches();
      await profile.openProfile(network, AIKO);
      linkedin.failNext(refusalInStream());
      await profile.connect(network);
      await profile.waitUntilRefused(network);
      await network.waitForTimeout(SETTLED);
      const afterRefusal = await touches();
      say(`refused, though the request was answered 200: touch rows ${count} → ${afterRefusal}`);
      check("no touch", afterRefusal === count);
      await profile.openProfile(network, AIKO);
      await profile.connect(network);
      await profile.waitUntilPending(network);
      const { touch } = await waitForOneMore(scene, "Aiko Tanaka", count);
      check("it is an invitation", touch?.form === "invitation");
    },
  },
  {
    title: "Who is this? A stranger's profile: added from the popup, with title and company",
    run: async ({ state, network, shoot }) => {
      await profile.openProfile(network, SAM);
      const over = await openOver(state, network);
      await over.setViewportSize({ width: 420, height: 580 });
      const place = over.getByRole("region", { name: "On this page" });
      await place.getByRole("button", { name: "Add as prospect" }).waitFor();
      say(`the popup: ${(await place.locator(".stranger-who p").allInnerTexts()).join(" · ")}`);
      await shoot(over, "popup-who");
      await place.getByRole("button", { name: "Add as prospect" }).click();
      await over.getByRole("button", { name: "Add prospect", exact: true }).click();
      await place.getByRole("link", { name: "Sam Lee" }).waitFor();
      await shoot(over, "popup-added");
      await over.close();
      const sam = await state.prospectNamed("Sam Lee");
      say(`added: ${sam.name}, ${sam.title}, ${sam.company}, ${sam.linkedinUrl}`);
      check("title", sam.title === "Procurement Lead at Northbeam");
      check("company", sam.company === "Northbeam");
      check("the address of the profile", sam.linkedinUrl?.includes(SAM) === true);
    },
  },
  {
    title: "A message to Jane Doe from the phone: counted once, however often it is seen",
    run: async (scene) => {
      const { state, network } = scene;
      await li.openMessaging(network);
      await li.openThread(network, JANE);
      const count = await countOnceRead(scene, "Jane Doe");
      await li.receiveOwn(network, { to: JANE, text: "From the train: see you on Thursday" });
      const { touch } = await waitForOneMore(scene, "Jane Doe", count);
      check("seen in the conversation only", touch?.seenBy === "history");
      await network.reload();
      await li.openThread(network, JANE);
      await network.waitForTimeout(SETTLED);
      const seenAgain = (await state.touchesOf("Jane Doe")).length;
      say(`the page loaded again: ${seenAgain} touch rows`);
      check("no second one", seenAgain === count + 1);
    },
  },
];

export const LAST_LOOK: TourStep = {
  title: "All of that was understood: nothing is missed, and no trouble is told",
  run: async ({ state, context, extensionId, shoot }) => {
    const settings = await context.newPage();
    await settings.goto(`chrome-extension://${extensionId}/options.html#health`);
    await settings.getByRole("article", { name: "LinkedIn messages" }).waitFor();
    for (const text of await settings.getByRole("article").allInnerTexts())
      say(text.replace(/\s*\n\s*/g, " "));
    await shoot(settings, "settings");
    check("no trouble", (await settings.locator(".settings-fault").count()) === 0);
    await settings.close();
    const badge = await state.badge();
    say(`badge: ${badge.text} (${badge.title})`);
    check("no trouble on the badge", badge.text !== "!");
  },
};
