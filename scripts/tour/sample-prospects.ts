/**
 * More than a dozen made-up prospects with a past, so that every group of the due list has someone in it
 * whatever day it is. They come in through the same messages the popup uses. Those who are on the
 * practice LinkedIn as well are known there as whoever was added on the profile is.
 */
import { dayOf, WEEKDAYS, workdayStartAt, workdayStartOn } from "../../src/domain/calendar";
import type { Channel } from "../../src/domain/channel";
import type { ProspectId } from "../../src/domain/ids";
import { calendarOf, DEFAULT_RULES, type RulesSettings } from "../../src/domain/rules";
import type { NewProspect } from "../../src/messages/contract";
import type { ExtensionState } from "../browser/extension-state";
import { findPerson, profilePath } from "../practice/linkedin/people.js";

const DAY = 24 * 60 * 60_000;

type Past =
  | { kind: "touch" | "reply"; channel: Channel; daysAgo: number }
  | { kind: "parked"; inDays: number; reason: string }
  | { kind: "due-today" }
  | { kind: "snoozed"; days: number }
  | { kind: "promise"; text: string; inDays: number }
  | { kind: "next-step"; text: string; inDays: number };

interface Sample extends NewProspect {
  past: Past[];
  /** How long ago they asked to be written to. */
  interestedMinutesAgo?: number;
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
    past: [122, 113, 104, 93, 80, 64, 50, 36].map((daysAgo) => touch("email", daysAgo)),
  },
  {
    name: "Amara Okafor",
    email: "amara.okafor@sunup.example",
    company: "Sunup Health",
    source: "Website form",
    cadenceId: "fresh-lead",
    interestedMinutesAgo: 12,
    past: [],
  },
  {
    name: "Chloé Martin",
    email: "chloe@atelier-nord.example",
    company: "Atelier Nord",
    past: [
      touch("meeting", 1),
      { kind: "promise", text: "send the offer for 40 seats", inDays: 1 },
      { kind: "promise", text: "introduce her to our support team", inDays: 6 },
    ],
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
  {
    name: "Ingrid Solberg",
    email: "ingrid@nordlys.example",
    company: "Nordlys Retail",
    past: [
      touch("email", 26),
      touch("email", 20),
      touch("email", 14),
      { kind: "next-step", text: "call about the pilot", inDays: 9 },
    ],
  },
  ...["Kofi Mensah", "Yara Haddad", "Pavel Novak"].map(
    (name): Sample => ({
      name,
      email: `${name.toLowerCase().replace(" ", ".")}@visitor.example`,
      source: FAIR,
      cadenceId: "imported-list",
      past: [],
    }),
  ),
];

/** The rep of the samples works all week, so that somebody is due on whatever day this runs. */
export const SAMPLE_RULES = {
  ...DEFAULT_RULES,
  calendar: { ...DEFAULT_RULES.calendar, workdays: [...WEEKDAYS] },
};

/** What the rep wrote themselves, for pictures in German. */
const GERMAN: Record<string, string> = {
  [FAIR]: "Messe Berlin 2026",
  Referral: "Empfehlung",
  "Website form": "Webformular",
  "send the offer for 40 seats": "Angebot für 40 Plätze schicken",
  "introduce her to our support team": "unserem Support vorstellen",
  "Budget in spring": "Budget im Frühjahr",
  "call about the pilot": "wegen des Pilotprojekts anrufen",
};

function inGerman({ source, past, ...rest }: Sample): Sample {
  const german = (text: string) => GERMAN[text] ?? text;
  return {
    ...rest,
    ...(source !== undefined && { source: german(source) }),
    past: past.map((one) => {
      if ("text" in one) return { ...one, text: german(one.text) };
      return "reason" in one ? { ...one, reason: german(one.reason) } : one;
    }),
  };
}

interface SampleOptions {
  rules?: RulesSettings;
  language?: "en" | "de";
}

export async function addSampleProspects(
  state: ExtensionState,
  { rules = SAMPLE_RULES, language = "en" }: SampleOptions = {},
): Promise<number> {
  await state.send("change-rules", rules);
  const samples = language === "de" ? SAMPLES.map(inGerman) : SAMPLES;
  for (const { past, interestedMinutesAgo, ...person } of samples) {
    const prospect = {
      ...person,
      ...(interestedMinutesAgo !== undefined && {
        interestedAt: Date.now() - interestedMinutesAgo * 60_000,
      }),
    };
    const answer = await state.send("add-prospect", { commandId: crypto.randomUUID(), prospect });
    if (!answer.ok || answer.value.kind !== "added") {
      throw new Error(`Could not add ${prospect.name}: ${JSON.stringify(answer)}`);
    }
    for (const event of past) await happen(state, answer.value.prospectId, event, rules);
  }
  return SAMPLES.length;
}

async function happen(
  state: ExtensionState,
  prospectId: ProspectId,
  past: Past,
  rules: RulesSettings,
): Promise<void> {
  const now = Date.now();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const calendar = calendarOf(rules.calendar, zone);
  const command = { commandId: crypto.randomUUID(), prospectId };
  const dayIn = (days: number) => dayOf(now + days * DAY, zone);
  switch (past.kind) {
    case "touch":
    case "reply": {
      const at = now - past.daysAgo * DAY - 60_000;
      const name = past.kind === "touch" ? "log-touch" : "log-reply";
      await state.send(name, { ...command, channel: past.channel, at });
      return;
    }
    case "parked": {
      const untilOn = dayIn(past.inDays);
      await state.send("park-prospect", { ...command, untilOn, reason: past.reason });
      return;
    }
    case "due-today": {
      const untilAt = Math.min(workdayStartOn(dayOf(now, zone), calendar), now - 60_000);
      await state.send("snooze-prospect", { ...command, untilAt });
      return;
    }
    case "promise": {
      const { text, inDays } = past;
      await state.send("make-promise", { ...command, text, dueOn: dayIn(inDays) });
      return;
    }
    case "next-step": {
      const { text, inDays } = past;
      await state.send("set-next-step", { ...command, text, on: dayIn(inDays) });
      return;
    }
    case "snoozed":
      await state.send("snooze-prospect", {
        ...command,
        untilAt: workdayStartAt(now, past.days, calendar),
      });
  }
}
