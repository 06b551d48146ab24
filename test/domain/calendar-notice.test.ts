import { expect, it } from "vitest";
import { isCalendarSubject } from "~domain/calendar-notice";

it.each([
  "Accepted: Pilot @ Thu 26 Nov 2026 10:00",
  "Declined: Pilot",
  "Tentatively Accepted: Pilot",
  "Invitation: Pilot @ Thu 26 Nov",
  "Updated invitation: Pilot",
  "Canceled event: Pilot",
  "Cancelled: Pilot",
  "New Time Proposed: Pilot",
  "Zugesagt: Pilot",
  "Einladung: Pilot am Do. 26. Nov.",
  "Accepté : Pilot",
  "Invitación: Pilot",
  "Invito: Pilot",
  " Geaccepteerd: Pilot",
  "Convite: Pilot",
])("a calendar wrote: %s", (subject) => {
  expect(isCalendarSubject(subject)).toBe(true);
});

it.each([
  "",
  "Pilot",
  "Your offer was accepted: what now?",
  "Re: Accepted: Pilot",
  "Accepted",
  "Invitation to our open day",
  "Zusagen: wer kommt?",
])("a person wrote: %s", (subject) => {
  expect(isCalendarSubject(subject)).toBe(false);
});
