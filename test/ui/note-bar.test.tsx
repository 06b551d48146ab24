/** How long a note stays, and where the focus is once it is gone. */
import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NoteBar } from "~ui/note-bar";
import { hideNote, showNote } from "~ui/notes";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const SHOWN_FOR = 8_000;
const tell = (text: string, undo?: () => void) =>
  act(() => showNote({ text, isProblem: false, ...(undo && { undo }) }));
const wait = () => act(() => vi.advanceTimersByTime(SHOWN_FOR + 1));
const takenBack = () => tell("Taken back.");

function open() {
  render(
    <>
      <button type="button">Row</button>
      <NoteBar />
    </>,
  );
  return screen.getByRole("button", { name: "Row" });
}

test("Undo by keyboard: what it says goes after a while, and the focus is where it came from", () => {
  const row = open();
  tell("Call logged.", takenBack);
  row.focus();
  const undo = screen.getByRole("button", { name: "Undo" });
  act(() => undo.focus());
  wait();
  expect(undo).toHaveFocus();
  fireEvent.click(undo);
  expect(screen.getByText("Taken back.")).toBeVisible();
  expect(row).toHaveFocus();
  wait();
  expect(screen.queryByText("Taken back.")).not.toBeInTheDocument();
});

test("a note is kept for whoever stays at its button while another comes", () => {
  const row = open();
  tell("Call logged.");
  row.focus();
  const close = screen.getByRole("button", { name: "Dismiss" });
  act(() => close.focus());
  tell("Another call logged.");
  wait();
  expect(close).toHaveFocus();
  fireEvent.click(close);
  expect(row).toHaveFocus();
});

test("nobody's focus is taken who left it for nowhere", () => {
  const row = open();
  tell("Call logged.", takenBack);
  row.focus();
  const undo = screen.getByRole("button", { name: "Undo" });
  act(() => undo.focus());
  act(() => undo.blur());
  act(() => hideNote());
  expect(document.body).toHaveFocus();
});
