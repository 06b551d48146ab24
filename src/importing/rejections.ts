/** What of a list cannot become a person: why, and all of it as a file to be put right. */
import type { RejectedLine, RejectionKind } from "~domain/listed-person";
import type { Column } from "~files/read-list";
import { rejectedCsv } from "~files/rejected-file";
import { download } from "~ui/download";
import { type MessageKey, say } from "~words/say";
import type { OpenList } from "./import-state";

const REASONS: Record<RejectionKind, MessageKey> = {
  "no-address": "importWhyNoAddress",
  email: "importWhyEmail",
  linkedin: "importWhyLinkedin",
  several: "importWhySeveral",
  "no-name": "importWhyNoName",
  "too-long": "importWhyTooLong",
  "too-many": "importWhyTooMany",
  unreadable: "importWhyUnreadable",
};
export const reasonWords = (kind: RejectionKind) => say(REASONS[kind]);

export function saveRejected(
  rejected: readonly RejectedLine[],
  { content }: OpenList,
  columns: readonly Column[],
): void {
  const reasonOf = ({ kind }: RejectedLine) => reasonWords(kind);
  const table = content.kind === "table" && { table: { ...content.table, columns } };
  const text = rejectedCsv({ rejected, reasonOf, ...table });
  download("rekindle-rejected.csv", new Blob([text], { type: "text/csv;charset=utf-8" }));
}
