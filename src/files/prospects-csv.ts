/**
 * The list of prospects as a CSV file. What Rekindle knows of a person is in it so that an import takes
 * it back in unchanged, but for what is not the rep's to read: ids, and the ids by which sites know
 * people. What follows from the log is there to be read and sorted by. Words are those of the code,
 * English in every language, so that a file of one computer can be read on any other.
 */
import { emailsOf, type Prospect } from "~domain/prospect";
import { csvHead, csvRows, csvTime } from "./csv-rows";
import { joinList } from "./joined-list";
import { REKINDLE_HEADERS, type RekindleHeader } from "./rekindle-headers";

const CELLS: Record<RekindleHeader, (prospect: Prospect) => string | undefined> = {
  Name: ({ name }) => name,
  Email: ({ email }) => email,
  "Other emails": (prospect) =>
    joinList(emailsOf(prospect).filter((email) => email !== prospect.email)),
  LinkedIn: ({ linkedinUrl }) => linkedinUrl,
  Company: ({ company }) => company,
  Title: ({ title }) => title,
  Source: ({ source }) => source,
  Stage: ({ stage }) => stage,
  Tags: ({ tags = [] }) => joinList(tags),
  Notes: ({ notes }) => notes,
  Cadence: ({ cadenceId }) => cadenceId,
  "Time zone": ({ theirZone }) => theirZone,
  Interested: ({ interestedAt }) => csvTime(interestedAt),
  Added: ({ createdAt }) => csvTime(createdAt),
  Touches: ({ touchCount }) => String(touchCount),
  "Last touch": ({ lastTouchAt }) => csvTime(lastTouchAt),
  "Last reply": ({ lastReplyAt }) => csvTime(lastReplyAt),
  Standing: ({ turn }) => turn,
  Due: ({ dueAt }) => csvTime(dueAt),
  Outcome: ({ outcome }) => outcome,
};

/** Part by part, the first with the headers. */
export async function* prospectsCsv(
  batches: AsyncIterable<readonly Prospect[]>,
): AsyncGenerator<string> {
  yield csvHead(REKINDLE_HEADERS);
  for await (const batch of batches)
    yield csvRows(batch.map((one) => REKINDLE_HEADERS.map((header) => CELLS[header](one) ?? "")));
}
