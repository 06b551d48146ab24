import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { BUILT_IN_CADENCES } from "~domain/cadence";
import { DEFAULT_RULES, findCadence } from "~domain/rules";
import { addProspect, logTouch, setTheStage } from "../support/popup-stage";
import { findCard, findForm, openSettings, savedRules, saveRules } from "./options-stage";

let stage: Awaited<ReturnType<typeof setTheStage>>;
beforeEach(async () => {
  stage = await setTheStage();
});

const cadence = async (id: string) => findCadence(await savedRules(stage.db), id);
const edit = async (name: string) => {
  const user = openSettings();
  await user.click(await screen.findByRole("button", { name: `Edit ${name}` }));
  return { user, form: await findForm(`Cadence ${name}`) };
};
const field = (form: Awaited<ReturnType<typeof findForm>>, name: string) =>
  form.getByRole("textbox", { name });

/** Two whose next touch depends on the cadence, and one who was never written to. */
async function addThree() {
  for (const [name, touches] of [
    ["Jane Doe", 1],
    ["Omar Haddad", 2],
    ["Nora Quist", 0],
  ] as const) {
    const id = await addProspect({ name, email: `${name.slice(0, 4)}@acme.example` });
    for (let touch = 0; touch < touches; touch += 1) await logTouch(id, 3 - touch);
  }
}

describe("the list", () => {
  test("says each cadence in one line", async () => {
    openSettings();
    const list = within(await screen.findByRole("list", { name: "Cadences" }));
    const lines = list.getAllByRole("listitem").map((item) => item.querySelector("p")?.textContent);
    expect(lines.slice(0, 2)).toEqual([
      "First touch within 2 working days, then after 3, 4, 5, 7, 7, 10, 10, 14 working days; decide after 8 touches; at most 5 emails, 4 on LinkedIn",
      "First touch within 5 minutes (cold after 60 minutes), then after 60 minutes (call), 1, 2, 4, 3, 4 working days; decide after 8 touches; at most 5 emails, 6 calls",
    ]);
    expect(lines.at(-1)).toBe(
      "First touch within 180 days, then every 180 days; decide after 12 touches",
    );
    expect(lines).toHaveLength(BUILT_IN_CADENCES.length);
  });

  test("lets nobody delete the default", async () => {
    openSettings();
    await screen.findByRole("button", { name: "Delete Cold email" });
    expect(screen.queryByRole("button", { name: "Delete Follow-up" })).not.toBeInTheDocument();
  });
});

describe("editing", () => {
  test("shows how many dates move, saves, and takes it back", async () => {
    await addThree();
    const { user, form } = await edit("Follow-up");
    expect(field(form, "Name")).toHaveFocus();
    expect(form.getByText("Counting…")).toBeVisible();
    expect(await form.findByText("Moves no due date.")).toBeVisible();

    fireEvent.change(field(form, "After touch 2"), { target: { value: "1" } });
    expect(await form.findByText("Moves 1 due date: 1 sooner.")).toBeVisible();
    fireEvent.change(field(form, "After touch 1"), { target: { value: "20" } });
    expect(form.getByText("Counting…")).toBeVisible();
    expect(await form.findByText("Moves 2 due dates: 2 later.")).toBeVisible();
    expect(await savedRules(stage.db)).toEqual(DEFAULT_RULES);

    await user.click(form.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("Cadence “Follow-up” saved.")).toBeVisible();
    expect((await cadence("follow-up"))?.steps.slice(0, 3).map(({ wait }) => wait)).toEqual([
      { kind: "business-days", days: 20 },
      { kind: "business-days", days: 1 },
      { kind: "business-days", days: 5 },
    ]);
    expect(form.element).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Edit Follow-up" })).toHaveFocus();

    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByText("Taken back.")).toBeVisible();
    expect(await savedRules(stage.db)).toEqual(DEFAULT_RULES);
  });

  test("changes every part of it", async () => {
    const { user, form } = await edit("Meeting or proposal sent");
    fireEvent.change(field(form, "Name"), { target: { value: "Offer sent" } });
    await user.selectOptions(
      form.getByRole("combobox", { name: "First touch within: unit" }),
      "minutes",
    );
    fireEvent.change(field(form, "First touch within"), { target: { value: "90" } });
    fireEvent.change(field(form, "Cold without one after"), { target: { value: "3" } });
    await user.selectOptions(form.getByRole("combobox", { name: "After touch 2: by" }), "Call");
    await user.click(form.getByRole("button", { name: "Move the wait after touch 2 up" }));
    await user.click(form.getByRole("button", { name: "Move the wait after touch 2 down" }));
    for (let left = 3; left > 0; left -= 1)
      await user.click(form.getByRole("button", { name: "Remove the wait after touch 3" }));
    await user.click(form.getByRole("button", { name: "Add a step" }));
    fireEvent.change(field(form, "Decide after this many unanswered touches"), {
      target: { value: "6" },
    });
    fireEvent.change(field(form, "Messages"), { target: { value: "2" } });
    await user.click(form.getByRole("button", { name: "Save" }));
    await waitFor(async () =>
      expect(await cadence("proposal")).toEqual({
        id: "proposal",
        name: "Offer sent",
        firstTouchWithin: { kind: "minutes", minutes: 90 },
        firstTouchColdAfter: { kind: "business-days", days: 3 },
        // 2, 3, 5, 7, 5: the second went before the first, which then went behind the third.
        steps: [
          { wait: { kind: "business-days", days: 3 }, channel: "call" },
          { wait: { kind: "business-days", days: 5 } },
          { wait: { kind: "business-days", days: 5 } },
        ],
        maxTouches: 6,
        caps: { message: 2 },
      }),
    );
  });

  test.each([
    ["Name", " ", "Enter a name."],
    ["First touch within", "0", "Enter 1 to 365 days."],
    ["Cold without one after", "soon", "Enter 1 to 365 days."],
    ["After touch 3", "", "Enter 1 to 365 days."],
    ["After touch 3", "2.5", "Enter 1 to 365 days."],
    ["Decide after this many unanswered touches", "4", "Enter 5 to 12 touches."],
    ["Emails", "13", "Enter 1 to 12."],
  ])("says at the field what is wrong: %s “%s”", async (name, text, problem) => {
    const { user, form } = await edit("Follow-up");
    const input = field(form, name);
    expect(input).not.toHaveAttribute("aria-invalid");
    fireEvent.change(input, { target: { value: text } });
    expect(input).toBeInvalid();
    expect(input).toHaveAccessibleDescription(expect.stringContaining(problem));
    expect(form.getAllByText(problem)).toHaveLength(1);
    expect(form.getByText("What is marked above is not right yet.")).toBeVisible();

    await user.click(form.getByRole("button", { name: "Save" }));
    expect(input).toHaveFocus();
    expect(input).toHaveValue(text);
    expect(await savedRules(stage.db)).toEqual(DEFAULT_RULES);
  });

  test("minutes have limits of their own", async () => {
    const { form } = await edit("Fresh inbound lead");
    fireEvent.change(field(form, "After touch 1"), { target: { value: "1441" } });
    expect(form.getByText("Enter 1 to 1440 minutes.")).toBeVisible();
  });

  test("keeps what was typed when it cannot be saved, and says why", async () => {
    const { user, form } = await edit("Follow-up");
    fireEvent.change(field(form, "Name"), { target: { value: "Mine" } });
    const failure = { kind: "failed", message: "The disk is full." };
    stage.fake.runtime.sendMessage.mockResolvedValue({ ok: false, failure });
    await user.click(form.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("Not saved. The disk is full.")).toBeVisible();
    expect(field(form, "Name")).toHaveValue("Mine");
  });

  test("cancelled, it changes nothing", async () => {
    const { user, form } = await edit("Follow-up");
    fireEvent.change(field(form, "Name"), { target: { value: "Mine" } });
    await user.click(form.getByRole("button", { name: "Cancel" }));
    expect(form.element).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Edit Follow-up" })).toHaveFocus();
    expect(await savedRules(stage.db)).toEqual(DEFAULT_RULES);
  });
});

describe("others", () => {
  test("a new one begins as Follow-up and is one more", async () => {
    const user = openSettings();
    await user.click(await screen.findByRole("button", { name: "New cadence" }));
    const form = await findForm("Cadence New cadence");
    expect(screen.getByRole("button", { name: "Duplicate LinkedIn" })).toBeDisabled();
    fireEvent.change(field(form, "Name"), { target: { value: "Partners" } });
    await user.click(form.getByRole("button", { name: "Save" }));
    expect(await screen.findByRole("button", { name: "Edit Partners" })).toBeVisible();
    const { cadences } = await savedRules(stage.db);
    const { id, ...partners } = cadences.at(-1) ?? expect.fail();
    const { id: _, ...followUp } = DEFAULT_RULES.cadences[0] ?? expect.fail();
    expect(partners).toEqual({ ...followUp, name: "Partners" });
    expect(id).toMatch(/^cadence-[0-9a-f-]{36}$/);
    expect(cadences.slice(0, -1)).toEqual(DEFAULT_RULES.cadences);
  });

  test("a duplicate is like the one it was made of", async () => {
    const user = openSettings();
    await user.click(await screen.findByRole("button", { name: "Duplicate LinkedIn" }));
    const form = await findForm("Cadence LinkedIn copy");
    await user.click(form.getByRole("button", { name: "Save" }));
    await screen.findByRole("button", { name: "Edit LinkedIn copy" });
    const { cadences } = await savedRules(stage.db);
    expect(cadences.at(-1)).toEqual({
      ...findCadence({ cadences }, "linkedin"),
      id: cadences.at(-1)?.id,
      name: "LinkedIn copy",
    });
  });

  test("a deleted one is nobody's any more, and comes back with Undo", async () => {
    await saveRules(stage.db, {
      assignments: {
        bySource: { Fair: "cold-email", Referral: "fresh-lead" },
        byStage: { new: "cold-email", proposal: "proposal" },
      },
    });
    const before = await savedRules(stage.db);
    const jane = await addProspect({ name: "Jane Doe", email: "j@acme.example", source: "Fair" });
    await logTouch(jane, 30);
    await logTouch(jane, 20);
    await logTouch(jane, 10);
    const user = openSettings();
    await user.click(await screen.findByRole("button", { name: "Delete Cold email" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Delete Cold email?" }));
    expect(dialog.getByText(/^Whoever it was chosen for gets .* source or stage/)).toBeVisible();
    // The third wait is seven days there and five in Follow-up.
    expect(await dialog.findByText("Moves 1 due date: 1 sooner.")).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Delete" }));
    expect(await screen.findByText("Cadence “Cold email” deleted.")).toBeVisible();
    expect(await cadence("cold-email")).toBeUndefined();
    expect((await savedRules(stage.db)).assignments).toEqual({
      bySource: { Referral: "fresh-lead" },
      byStage: { proposal: "proposal" },
    });
    await waitFor(() => expect(screen.getByRole("button", { name: "New cadence" })).toHaveFocus());
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("button", { name: "Delete Cold email" })).toBeVisible();
    expect(await savedRules(stage.db)).toEqual(before);
  });

  test("a built-in one that was changed can be as it was", async () => {
    const changed = DEFAULT_RULES.cadences.map((one) =>
      one.id === "cold-email" ? { ...one, name: "Cold", maxTouches: 5 } : one,
    );
    await saveRules(stage.db, { cadences: changed });
    const user = openSettings();
    const card = await findCard("Cadences");
    const resets = card.getAllByRole("button", { name: /^Reset/ });
    expect(resets.map((button) => button.getAttribute("aria-label"))).toEqual([
      "Reset Cold to built-in",
    ]);
    await user.click(resets[0] ?? expect.fail());
    const dialog = within(await screen.findByRole("dialog", { name: "Reset Cold to built-in?" }));
    expect(dialog.getByText(/^Cold email: First touch within 1 working day, /)).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Reset" }));
    await waitFor(async () => expect(await savedRules(stage.db)).toEqual(DEFAULT_RULES));
    await waitFor(() =>
      expect(card.queryByRole("button", { name: /^Reset/ })).not.toBeInTheDocument(),
    );
  });
});
