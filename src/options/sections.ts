/** The sections of the page in their order: the address of each, and what it is called. */
import type { MessageKey } from "~words/say";

export const SECTION_NAMES = {
  gmail: "settingsGmail",
  linkedin: "settingsLinkedin",
  "never-track": "settingsNever",
  cadences: "settingsCadences",
  assignments: "settingsAssignments",
  calendar: "settingsCalendar",
  nudges: "settingsNudges",
  appearance: "settingsAppearance",
  keyboard: "settingsKeyboard",
  data: "settingsData",
  health: "settingsHealth",
  about: "settingsAbout",
} as const satisfies Record<string, MessageKey>;

export type SectionId = keyof typeof SECTION_NAMES;

interface SectionGroup {
  name: MessageKey;
  ids: readonly SectionId[];
}

export const SECTION_GROUPS: readonly SectionGroup[] = [
  { name: "settingsGroupCapture", ids: ["gmail", "linkedin", "never-track"] },
  { name: "settingsGroupFollowUp", ids: ["cadences", "assignments", "calendar", "nudges"] },
  {
    name: "settingsGroupGeneral",
    ids: ["appearance", "keyboard", "data", "health", "about"],
  },
];

export const SECTION_IDS = SECTION_GROUPS.flatMap(({ ids }) => ids);
