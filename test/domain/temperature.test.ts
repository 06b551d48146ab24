import { describe, expect, it } from "vitest";
import { standingOf } from "~domain/standing";
import { temperatureOf } from "~domain/temperature";
import { factsByHand, factsOf, lost, reply, touch } from "../support/log";
import { rulesIn } from "../support/rules";
import { at } from "../support/times";

const TOUCHED = [touch(at("2026-11-03T10:00"))]; // Due on Friday the 6th, cold on Wednesday the 11th.

describe("temperatureOf", () => {
  it.each([
    ["2026-11-03T10:00", "warm"],
    ["2026-11-06T08:59:59.999", "warm"],
    ["2026-11-06T09:00", "cooling"],
    ["2026-11-11T08:59:59.999", "cooling"],
    ["2026-11-11T09:00", "cold"],
    ["2028-11-11T09:00", "cold"],
  ])("at %s: %s", (now, temperature) => {
    expect(temperatureOf(standingOf(factsOf(), TOUCHED, rulesIn()), at(now))).toBe(temperature);
  });

  it("an unanswered reply is cold a working day after the answer was due", () => {
    const standing = standingOf(factsOf(), [reply(at("2026-11-03T10:00"))], rulesIn());
    expect(temperatureOf(standing, at("2026-11-04T09:00"))).toBe("cooling");
    expect(temperatureOf(standing, at("2026-11-05T09:00"))).toBe("cold");
  });

  it.each([
    ["followed up by hand", standingOf(factsByHand(), TOUCHED, rulesIn())],
    ["closed", standingOf(factsOf(), [lost(at("2026-11-03T10:00"))], rulesIn())],
  ])("of a prospect %s is unknown", (_what, standing) => {
    expect(temperatureOf(standing, at("2028-11-11T09:00"))).toBeUndefined();
  });
});
