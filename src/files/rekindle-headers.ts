/**
 * The first line of the list that Rekindle writes as a CSV file. It is English in every language and does not
 * change, so that any version reads what any other wrote.
 */

/** What an import takes back in. */
export const FACT_HEADERS = [
  "Name",
  "Email",
  "Other emails",
  "LinkedIn",
  "Company",
  "Title",
  "Source",
  "Stage",
  "Tags",
  "Notes",
  "Cadence",
  "Time zone",
  "Interested",
  "Added",
] as const;

/** What follows from the log, for reading only; an import passes over it. */
export const INFORMATIVE_HEADERS = [
  "Touches",
  "Last touch",
  "Last reply",
  "Standing",
  "Due",
  "Outcome",
] as const;

export const REKINDLE_HEADERS = [...FACT_HEADERS, ...INFORMATIVE_HEADERS] as const;
export type RekindleHeader = (typeof REKINDLE_HEADERS)[number];

/** What the file of what could not be read has behind the list's own columns; an import passes over it. */
export const REJECTION_HEADERS = ["Rekindle line", "Rekindle reason"] as const;
