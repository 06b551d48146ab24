/** The import page with the worker's real handlers behind it; messages can be held back or fail. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { vi } from "vitest";
import { beginAnew } from "~importing/import-state";
import type { MessageName } from "~messages/contract";
import ImportEntry from "~tabs/import";
import { hideNote } from "~ui/notes";
import { setTheStage } from "../support/popup-stage";

export const THREE = [
  "Name,Email,Company,Phone",
  "Jane Doe,jane@acme.example,Acme,1",
  "Omar Said,omar@northwind.example,Northwind,2",
  "Lea Lind,lea@kestrel.example,Kestrel,3",
].join("\n");

export async function setImportStage() {
  const stage = await setTheStage();
  beginAnew();
  hideNote();
  return { ...stage, gate: gateOf(stage.fake.runtime.sendMessage) };
}

type SendMessage = Awaited<ReturnType<typeof setTheStage>>["fake"]["runtime"]["sendMessage"];

/** What stands between the page and the worker. */
function gateOf(sendMessage: SendMessage) {
  const through = sendMessage.getMockImplementation();
  const held = new Map<string, Promise<void>>();
  const failing = new Map<string, string>();
  sendMessage.mockImplementation(async (message) => {
    const name = nameOf(message);
    await held.get(name);
    const problem = failing.get(name);
    if (problem !== undefined)
      return { ok: false, failure: { kind: "storage-unavailable", message: problem } };
    return through?.(message);
  });
  return {
    /** Messages of this name wait until the returned function is called. */
    hold(name: MessageName): () => void {
      let resolve: () => void = () => undefined;
      held.set(
        name,
        new Promise((done) => {
          resolve = done;
        }),
      );
      return () => {
        held.delete(name);
        resolve();
      };
    },
    fail: (name: MessageName, problem: string) => failing.set(name, problem),
    mend: () => failing.clear(),
    sent: (name: MessageName) =>
      sendMessage.mock.calls.filter(([message]) => nameOf(message) === name).length,
  };
}

function nameOf(message: unknown): string {
  return (message as { name: string }).name;
}

export function openImport() {
  render(<ImportEntry />);
  // "All files" can be chosen in the browser's dialog.
  return userEvent.setup({ applyAccept: false });
}

export const button = (name: string | RegExp) => screen.getByRole("button", { name });
export const findButton = (name: string | RegExp) => screen.findByRole("button", { name });
export const heading = (name: string | RegExp) => screen.findByRole("heading", { name });

/** Through the clipboard, not letter by letter. */
export async function paste(user: ReturnType<typeof userEvent.setup>, text: string) {
  await user.click(await screen.findByRole("textbox", { name: "Paste a list" }));
  await user.paste(text);
  await user.click(button("Look at it"));
  await heading("Pasted list");
}

export const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer>) =>
  new File([content], name);

export const choose = async (
  user: ReturnType<typeof userEvent.setup>,
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
) => user.upload(await screen.findByLabelText("Choose a file"), fileOf(name, content));

/** What is handed to the rep as a download. */
export function catchDownload() {
  const files: { name: string; file: Blob }[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
    files.push({ name: "", file: file as Blob });
    return "blob:test";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const last = files.at(-1);
    if (last) last.name = this.download;
  });
  return files;
}
