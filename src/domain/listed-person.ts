/**
 * A person as a list tells of them: a file's row, a card, a pasted line. Everything is text that has been
 * read and cut to size, or a time; nothing of it is known to Rekindle yet.
 */
import * as v from "valibot";
import { STAGES } from "./prospect";
import { MOST_TAGS } from "./tags";

const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000));

export const ListedPersonSchema = v.strictObject({
  /** Where they stand in the list, counted from 1: the line of the file where they begin. */
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: line(200),
  /** Normalised, as are all addresses here. */
  email: v.exactOptional(line(254)),
  otherEmails: v.exactOptional(v.pipe(v.array(line(254)), v.maxLength(20))),
  linkedinUrl: v.exactOptional(line(500)),
  company: v.exactOptional(line(200)),
  title: v.exactOptional(line(300)),
  source: v.exactOptional(line(200)),
  stage: v.exactOptional(v.picklist(STAGES)),
  tags: v.exactOptional(v.pipe(v.array(line(60)), v.maxLength(MOST_TAGS))),
  notes: v.exactOptional(line(20_100)),
  cadenceId: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/))),
  theirZone: v.exactOptional(line(60)),
  /** When they showed interest. Epoch milliseconds. */
  interestedAt: v.exactOptional(time),
  /** Since when they are known. Epoch milliseconds; absent in lists that are not ours. */
  createdAt: v.exactOptional(time),
});
export type ListedPerson = v.InferOutput<typeof ListedPersonSchema>;

/** Why a part of a list cannot become a person. */
export const REJECTIONS = [
  "no-address",
  "email",
  "linkedin",
  "several",
  "no-name",
  "too-long",
  "too-many",
  "unreadable",
] as const;
export type RejectionKind = (typeof REJECTIONS)[number];

export interface RejectedLine {
  /** Counted from 1. */
  line: number;
  /** As it stands in the list, cut to 300 characters. */
  text: string;
  kind: RejectionKind;
}
