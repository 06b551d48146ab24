import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { DEFAULT_SETTINGS } from "~domain/settings";
import { getSettings } from "~storage/read/state";
import { chooseAppearance } from "~ui/appearance";
import { addProspect, logTouch, setTheStage } from "../support/popup-stage";
import { findCard, openSettings } from "./options-stage";

let stage: Awaited<ReturnType<typeof setTheStage>>;
beforeEach(async () => {
  stage = await setTheStage();
  chooseAppearance("system");
});

const settings = () => getSettings(stage.db);

test("the list of sections leads to every section, by its name and in its order", async () => {
  openSettings();
  const list = within(await screen.findByRole("navigation", { name: "Sections" }));
  const links = list.getAllByRole("link");
  const headings = screen.getAllByRole("heading", { level: 2 });
  expect(links.map((link) => link.textContent)).toEqual(headings.map((one) => one.textContent));
  for (const link of links)
    expect(screen.getByRole("region", { name: link.textContent ?? "" }).id).toBe(
      link.getAttribute("href")?.slice(1),
    );
});

test("two changes made at once are both kept, and one from another page, too", async () => {
  openSettings();
  const gmail = await findCard("Gmail");
  // What is on screen is from before this.
  await stage.db.state.put({ name: "settings", value: { ...DEFAULT_SETTINGS, undoSeconds: 5 } });
  fireEvent.click(gmail.getByRole("checkbox", { name: /^Keep the subject line/ }));
  fireEvent.click(gmail.getByRole("checkbox", { name: /^Check for replies/ }));
  fireEvent.click((await findCard("Keyboard")).getByRole("checkbox"));
  await waitFor(async () =>
    expect(await settings()).toEqual({
      ...DEFAULT_SETTINGS,
      undoSeconds: 5,
      keepSubjects: true,
      checkFeed: true,
      hasSingleKeys: false,
    }),
  );
});

test("a change that was not saved does not keep the next one from being saved", async () => {
  openSettings();
  const gmail = await findCard("Gmail");
  const failure = { kind: "failed", message: "The disk is full." };
  stage.fake.runtime.sendMessage.mockResolvedValueOnce({ ok: false, failure });
  fireEvent.click(gmail.getByRole("checkbox", { name: /^Check for replies/ }));
  expect(await screen.findByText("Not saved. The disk is full.")).toBeVisible();
  fireEvent.click(gmail.getByRole("checkbox", { name: /^Keep the subject line/ }));
  await waitFor(async () => expect(await settings()).toMatchObject({ keepSubjects: true }));
  expect(await settings()).toMatchObject({ checkFeed: false });
});

test("subject lines are kept only if the rep wants it, which says what is stored", async () => {
  const user = openSettings();
  const gmail = await findCard("Gmail");
  const subjects = gmail.getByRole("checkbox", {
    name: /^Keep the subject line.*on this computer/,
  });
  expect(subjects).not.toBeChecked();
  await user.click(subjects);
  expect(await gmail.findByText(/^Only who, .* and the subject line\./)).toBeVisible();
  expect(await settings()).toMatchObject({ keepSubjects: true });
});

describe("appearance", () => {
  test("is seen at once and kept", async () => {
    const user = openSettings();
    const card = await findCard("Appearance");
    expect(card.getByRole("radio", { name: "As the system" })).toBeChecked();
    await user.click(card.getByRole("radio", { name: "Dark" }));
    expect(card.getByRole("radio", { name: "Dark" })).toBeChecked();
    expect(document.documentElement.dataset.appearance).toBe("dark");
    expect(stage.fake.runtime.sendMessage).not.toHaveBeenCalled();
  });

  test("follows what another page chooses", async () => {
    openSettings();
    const card = await findCard("Appearance");
    chooseAppearance("light");
    fireEvent(window, new StorageEvent("storage", { key: "appearance" }));
    await waitFor(() => expect(card.getByRole("radio", { name: "Light" })).toBeChecked());
  });
});

describe("keyboard", () => {
  test("single keys can be switched off", async () => {
    const user = openSettings();
    const card = await findCard("Keyboard");
    const single = card.getByRole("checkbox", { name: /^Single keys in the lists/ });
    expect(single).toBeChecked();
    await user.click(single);
    await waitFor(async () => expect(await settings()).toMatchObject({ hasSingleKeys: false }));
  });

  test("tells the keys, and opens Chrome's own list", async () => {
    const user = openSettings();
    const card = await findCard("Keyboard");
    expect(card.getByText("Esc", { selector: "kbd" })).toBeVisible();
    expect(card.getByText("chrome://extensions/shortcuts")).toBeVisible();
    await user.click(card.getByRole("button", { name: "Open Chrome’s list of keys" }));
    const url = "chrome://extensions/shortcuts";
    expect(stage.fake.tabs.create).toHaveBeenCalledWith({ url });
  });
});

describe("data", () => {
  const figure = (name: string) =>
    screen.getByText(name, { selector: "dt" }).parentElement?.querySelector("dd")?.textContent;
  const estimate = (answer: () => Promise<StorageEstimate>) =>
    Object.defineProperty(navigator, "storage", {
      value: { estimate: answer },
      configurable: true,
    });

  test("is counted and measured", async () => {
    estimate(async () => ({ usage: 1_234_567 }));
    const jane = await addProspect({ name: "Jane Doe", email: "jane@acme.example" });
    await addProspect({ name: "Omar Haddad", email: "omar@acme.example" });
    await logTouch(jane, 2);
    openSettings();
    await findCard("Data");
    await waitFor(() => expect(figure("Prospects")).toBe("2"));
    expect(figure("Entries in their histories")).toBe("1");
    await waitFor(() => expect(figure("Space on disk")).toBe("1.2 MB"));
  });

  test("may be of a size that the browser does not tell", async () => {
    estimate(vi.fn().mockRejectedValue(new Error("No")));
    openSettings();
    await findCard("Data");
    await waitFor(() => expect(figure("Space on disk")).toBe("not known"));
  });
});

test("about tells the version, what is never sent, and whose work is in it", async () => {
  Object.assign(stage.fake.runtime, { getManifest: () => ({ version: "1.2.3" }) });
  openSettings();
  const card = await findCard("About and privacy");
  expect(card.getByText("Rekindle 1.2.3, open source under the MIT licence.")).toBeVisible();
  expect(card.getByText("What is never sent")).toBeVisible();
  expect(card.getByRole("link", { name: "CC BY-SA 3.0" })).toHaveAttribute(
    "href",
    "https://creativecommons.org/licenses/by-sa/3.0/",
  );
  const outside = card
    .getAllByRole("link")
    .filter((link) => link.getAttribute("href")?.startsWith("https:"));
  for (const link of outside) expect(link).toHaveAttribute("rel", "noreferrer");
});
