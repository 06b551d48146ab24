import { expect, it } from "vitest";
import { Told } from "~connectors/told";
import { at, MINUTE } from "../support/times";

const T = at("2026-11-23T10:00");

it("knows what was taken, by its name and as it was", () => {
  const told = new Told();
  told.begin(T);
  expect(told.isNews("person a", { name: "Jane" })).toBe(true);
  // Said and not taken is still news.
  expect(told.isNews("person a", { name: "Jane" })).toBe(true);
  told.taken("person a", { name: "Jane" });
  expect(told.isNews("person a", { name: "Jane" })).toBe(false);
  expect(told.isNews("person a", { name: "Jane Doe" })).toBe(true);
  expect(told.isNews("person b", { name: "Jane" })).toBe(true);
});

it("keeps the last that was taken under a name", () => {
  const told = new Told();
  told.begin(T);
  told.taken("a", 1);
  told.taken("a", 2);
  expect([told.isNews("a", 1), told.isNews("a", 2)]).toEqual([true, false]);
});

it("forgets everything after five minutes, counted from when it forgot last", () => {
  const told = new Told();
  const isNews = (now: number) => {
    told.begin(now);
    const answer = told.isNews("a", 1);
    told.taken("a", 1);
    return answer;
  };
  const times = [0, 1, 5 * MINUTE, 5 * MINUTE + 1, 10 * MINUTE, 10 * MINUTE + 2];
  expect(times.map((time) => isNews(T + time))).toEqual([true, false, false, true, false, true]);
});
