/**
 * A dozen made-up prospects with a past, so that every group of the due list has someone in it
 * whatever day it is. They come in through the same messages the popup uses. Those who are on the
 * practice LinkedIn as well are known there as whoever was added on the profile is.
 */
import { workdayStartAt, workdayStartOn } from "../../src/domain/calendar";
import type { Channel } from "../../src/domain/channel";
import type { ProspectId } from "../../src/domain/ids";
import type { NewProspect } from "../../src/messages/contract";
import type { ExtensionState } from "../browser/extension-state";
import { findPerson, profilePath } from "../practice/linkedin/people.js";

const DAY = 24 * 60 * 60_000;

type Past =
  | { kind: "touch" | "reply"; channel: Channel; daysAgo: number }
  | { kind: "parked"; inDays: number; reason: string }
  | { kind: "due-today" }
  | { kind: "snoozed"; days: number };

interface Sample extends NewProspect {
  past: Past[];
}

const touch = (channel: Channel, daysAgo: number): Past => ({ kind: "touch", channel, daysAgo });
const reply = (channel: Channel, daysAgo: number): Past => ({ kind: "reply", channel, daysAgo });

const FAIR = "Trade show Berlin 2026";

function onLinkedin(vanity: string): Pick<NewProspect, "linkedinUrl" | "handleKeys"> {
  const person = findPerson(vanity);
  if (person === undefined) throw new Error(`There is no ${vanity} on the practice LinkedIn.`);
  return {
    linkedinUrl: `https://www.linkedin.com${profilePath(person)}`,
    handleKeys: [`linkedin:id:${person.id}`, `linkedin:member:${person.member}`],
  };
}

const SAMPLES: Sample[] = [
  {
    name: "Jane Doe",
    email: "jane.doe@acme.example",
    ...onLinkedin("jane-doe-example"),
    company: "Acme Robotics",
    source: FAIR,
    past: [touch("email", 19), touch("email", 12)],
  },
  {
    name: "Tomás Rivera",
    email: "tomas.rivera@solbright.example",
    ...onLinkedin("tomas-rivera-example"),
    company: "Solbright Energy",
    source: FAIR,
    past: [touch("email", 31), touch("call", 26), touch("linkedin", 19)],
  },
  {
    name: "Aiko Tanaka",
    email: "aiko@kumo.example",
    ...onLinkedin("aiko-tanaka-example"),
    company: "Kumo Cloud",
    source: "Referral",
    past: [touch("email", 9), reply("email", 4)],
  },
  {
    name: "Priya Raman",
    email: "priya.raman@lattice.example",
    ...onLinkedin("priya-raman-example"),
    company: "Lattice Labs",
    cadenceId: "linkedin",
    // Her conversation is the one that opens with the practice LinkedIn. What stands there is from
    // before she was a prospect, and counts for nothing.
    past: [{ kind: "due-today" }],
  },
  {
    name: "Lars Lindqvist",
    email: "lars@fjordline.example",
    company: "Fjordline Logistics",
    cadenceId: "cold-email",
    past: [80, 72, 64, 50, 36].map((daysAgo) => touch("email", daysAgo)),
  },
  {
    name: "Amara Okafor",
    email: "amara.okafor@sunup.example",
    company: "Sunup Health",
    source: "Website form",
    cadenceId: "fresh-lead",
    past: [],
  },
  {
    name: "Chloé Martin",
    email: "chloe@atelier-nord.example",
    company: "Atelier Nord",
    past: [touch("meeting", 1)],
  },
  {
    name: "Mateusz Nowak",
    email: "m.nowak@granit.example",
    company: "Granit Bau",
    cadenceId: "by-hand",
    past: [touch("call", 6)],
  },
  {
    name: "Hannah Weiss",
    email: "hannah.weiss@mertens.example",
    company: "Mertens & Söhne",
    past: [touch("email", 30), { kind: "parked", inDays: 60, reason: "Budget in spring" }],
  },
  {
    name: "David Cohen",
    email: "david@tidewater.example",
    company: "Tidewater Freight",
    cadenceId: "proposal",
    past: [touch("meeting", 5), { kind: "due-today" }],
  },
  {
    name: "Sofia Rossi",
    email: "sofia.rossi@vitale.example",
    company: "Vitale Foods",
    source: "Referral",
    past: [touch("email", 3), reply("email", 0)],
  },
  {
    name: "Ben Carter",
    email: "ben.carter@hillcrest.example",
    company: "Hillcrest Schools",
    past: [touch("email", 10), { kind: "snoozed", days: 5 }],
  },
];

export async function addSampleProspects(state: ExtensionState): Promise<number> {
  for (const { past, ...prospect } of SAMPLES) {
    const answer = await state.send("add-prospect", { commandId: crypto.randomUUID(), prospect });
    if (!answer.ok || answer.value.kind !== "added") {
      throw new Error(`Could not add ${prospect.name}: ${JSON.stringify(answer)}`);
    }
    for (const event of past) await happen(state, answer.value.prospectId, event);
  }
  return SAMPLES.length;
}

async function happen(state: ExtensionState, prospectId: ProspectId, past: Past): Promise<void> {
  const now = Date.now();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const command = { commandId: crypto.randomUUID(), prospectId };
  switch (past.kind) {
    case "touch":
    case "reply": {
      const at = now - past.daysAgo * DAY - 60_000;
      const name = past.kind === "touch" ? "log-touch" : "log-reply";
      await state.send(name, { ...command, channel: past.channel, at });
      return;
    }
    case "parked": {
      const untilOn = new Date(now + past.inDays * DAY).toISOString().slice(0, 10);
      await state.send("park-prospect", { ...command, untilOn, reason: past.reason });
      return;
    }
    case "due-today": {
      const today = new Date(now).toLocaleDateString("sv-SE", { timeZone: zone });
      const untilAt = Math.min(workdayStartOn(today, zone), now - 60_000);
      await state.send("snooze-prospect", { ...command, untilAt });
      return;
    }
    case "snoozed":
      await state.send("snooze-prospect", {
        ...command,
        untilAt: workdayStartAt(now, past.days, zone),
      });
  }
}
