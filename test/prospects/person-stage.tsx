/** The page of one person in a simulated tab, with the worker's real handlers behind its messages. */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ProspectId } from "~domain/ids";
import { closePersonDialog } from "~prospects/person-dialog-state";
import { PersonPage } from "~prospects/person-page";
import { Page } from "~ui/page";
import { addProspect, setTheStage } from "../support/popup-stage";

export const NOW = new Date(2026, 10, 24, 10, 0).getTime();

export async function setThePage() {
  const stage = await setTheStage();
  closePersonDialog();
  window.location.hash = "";
  return stage;
}

export const addJane = (change = {}) =>
  addProspect({
    name: "Jane Doe",
    email: "jane@acme.example",
    company: "Acme Robotics",
    title: "Head of Operations",
    ...change,
  });

export async function openPerson(id: ProspectId) {
  const user = userEvent.setup();
  window.location.hash = id;
  const shown = render(
    <Page>
      <PersonPage id={id} />
    </Page>,
  );
  await screen.findByRole("heading", { level: 1 });
  return { user, ...shown };
}

export const section = (name: string) => within(screen.getByRole("region", { name }));
