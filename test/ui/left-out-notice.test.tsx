/** The notice above a list in which a damaged entry is missing. */
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forgetLeftOut, noteLeftOut } from "~storage/left-out";
import { StorageNotices } from "~ui/storage-notices";
import { setTheStage } from "../support/popup-stage";

type Stage = Awaited<ReturnType<typeof setTheStage>>;
let stage: Stage;

beforeEach(async () => {
  stage = await setTheStage();
});
afterEach(forgetLeftOut);

const notices = () => render(<StorageNotices />);
const repair = () =>
  userEvent.setup().click(screen.getByRole("button", { name: "Check and repair" }));

describe("a damaged entry that is left out", () => {
  it("is told of, also when there are more", async () => {
    notices();
    expect(screen.queryByRole("alert")).toBeNull();
    noteLeftOut("prospects:prospect:x");
    expect(await screen.findByText(/^1 entry is damaged and left out here/)).toBeVisible();
    noteLeftOut("prospects:prospect:x");
    noteLeftOut("prospects:prospect:y");
    expect(await screen.findByText(/^2 entries are damaged/)).toBeVisible();
  });

  it("is mended by the notice's button, and then told of no longer", async () => {
    await stage.db.table("prospects").put({ id: "prospect:x", name: "Xi" });
    noteLeftOut("prospects:prospect:x");
    notices();
    await repair();
    await waitFor(() => expect(screen.queryByText(/damaged/)).toBeNull());
    expect(await stage.db.prospects.get("prospect:x")).toMatchObject({ stage: "new" });
  });

  it("stays told of when nothing was found", async () => {
    noteLeftOut("prospects:prospect:x");
    notices();
    await repair();
    expect(await screen.findByText(/damaged.*Checked: 0 prospects/)).toBeVisible();
  });
});
