import type { Column, Encoding, ListOrigin } from "~files/read-list";
import { type MessageKey, say } from "~words/say";

const NAMES: Record<Column, MessageKey> = {
  ignore: "importColumnIgnore",
  name: "personName",
  "first-name": "importColumnFirstName",
  "last-name": "importColumnLastName",
  email: "personEmail",
  "other-emails": "importColumnOtherEmails",
  linkedin: "personLinkedin",
  company: "personCompany",
  title: "personPosition",
  source: "personSource",
  stage: "importColumnStage",
  tags: "importColumnTags",
  notes: "importColumnNotes",
  cadence: "personCadence",
  zone: "personZone",
  "interested-at": "importColumnInterestedAt",
  "created-at": "importColumnCreatedAt",
};
export const columnName = (column: Column) => say(NAMES[column]);

const ENCODING_NAMES: Record<Encoding, MessageKey> = {
  "utf-8": "importEncodingUtf8",
  "utf-16le": "importEncodingUtf16le",
  "utf-16be": "importEncodingUtf16be",
  "windows-1252": "importEncodingWindows1252",
};
export const encodingName = (encoding: Encoding) => say(ENCODING_NAMES[encoding]);

/** Names of products, the same in every language. */
export const ORIGIN_NAMES: Record<ListOrigin, string> = {
  rekindle: "Rekindle",
  linkedin: "LinkedIn",
  hubspot: "HubSpot",
  pipedrive: "Pipedrive",
  salesforce: "Salesforce",
  google: "Google",
  outlook: "Outlook",
};

/** Of these a table may have several; of all others the last one chosen counts. */
const SEVERAL: readonly Column[] = ["ignore", "other-emails"];

/** The columns when the one at `index` means `meaning`: whichever meant it before is left out. */
export function withMeaning(
  columns: readonly Column[],
  index: number,
  meaning: Column,
): readonly Column[] {
  const isTaken = (column: Column) => column === meaning && !SEVERAL.includes(column);
  const freed = columns.map((column) => (isTaken(column) ? "ignore" : column));
  return freed.with(index, meaning);
}
