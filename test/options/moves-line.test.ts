import { expect, test } from "vitest";
import { movesWords } from "~options/moves-line";

test.each([
  [0, 0, 0, "Moves no due date."],
  [1, 0, 0, "Moves 1 due date: 1 sooner."],
  [12, 25, 0, "Moves 37 due dates: 12 sooner, 25 later."],
  [0, 1, 2, "Moves 3 due dates: 1 later, 2 given a date or left without one."],
])("%d sooner, %d later, %d otherwise", (sooner, later, otherwise, words) => {
  expect(movesWords({ sooner, later, otherwise })).toBe(words);
});
