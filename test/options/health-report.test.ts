import { expect, test } from "vitest";
import type { Health } from "~domain/health";
import { healthReport } from "~options/health-report";
import { at, BERLIN } from "../support/times";

const now = at("2026-11-20T14:00");
const versions = { rekindle: "1.2.3", chrome: "140.0.1.2" };
const moment = { now, zone: BERLIN };

test("tells the versions and, of each site, times, sums of the week and outlines", () => {
  const gmail: Health = {
    connector: "gmail",
    unreadableCount: 12,
    lastRequestAt: at("2026-11-19T10:00"),
    lastLookAt: at("2026-11-20T13:00"),
    days: [
      { on: "2026-11-01", withoutRequest: 50, withoutIntent: 50, unreadable: 50 },
      { on: "2026-11-18", withoutRequest: 1, withoutIntent: 2, unreadable: 3 },
      { on: "2026-11-20", withoutRequest: 3, withoutIntent: 2, unreadable: 1 },
    ],
    outlines: [{ at: at("2026-11-18T10:00"), of: "request", text: "[string:18]\n[number]" }],
  };
  const text = healthReport(
    versions,
    [
      gmail,
      { connector: "linkedin", unreadableCount: 0 },
      { connector: "linkedin-sales", unreadableCount: 0, lastLookAt: at("2026-11-20T13:00") },
    ],
    moment,
  );
  expect(text.split("\n")).toEqual([
    "Rekindle 1.2.3, Chrome 140.0.1.2, 2026-11-20T13:00:00.000Z",
    "",
    "gmail",
    "last request: 2026-11-19T09:00:00.000Z",
    "last press of Send: never",
    "last seen on screen only: never",
    "last press without anything: never",
    "last reply: never",
    "pages last read: 2026-11-20T12:00:00.000Z",
    "last unreadable request: never (12 in all)",
    "last 7 days: 4 without request, 4 without press, 4 unreadable",
    "",
    "request, 2026-11-18T09:00:00.000Z:",
    "[string:18]",
    "[number]",
    "",
    "linkedin: nothing seen yet",
    "",
    "linkedin-sales",
    "last request: never",
    "last press of Send: never",
    "last seen on screen only: never",
    "last press without anything: never",
    "last reply: never",
    "pages last read: 2026-11-20T12:00:00.000Z",
    "last unreadable request: never (0 in all)",
    "last 7 days: 0 without request, 0 without press, 0 unreadable",
  ]);
});
