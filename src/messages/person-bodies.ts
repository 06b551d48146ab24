/** What a message can say of a person, or of many: new ones, and what is to change of those there are. */
import * as v from "valibot";
import { CHANNELS } from "~domain/channel";
import { normaliseEmail, parseLinkedin } from "~domain/handle";
import { STAGES } from "~domain/prospect";
import { MOST_TAGS } from "~domain/tags";
import {
  cadenceId,
  commandId,
  eventId,
  isZone,
  line,
  optionalLine,
  prospectId,
  time,
  zone,
} from "./parts";

/** What decides on someone's cadence and times. What is absent stays; an empty text or `null` clears. */
export const FollowUpChangeSchema = v.strictObject({
  stage: v.exactOptional(v.picklist(STAGES)),
  source: v.exactOptional(line(200)),
  cadenceId: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{0,60}$/))),
  theirZone: v.exactOptional(
    v.pipe(
      v.string(),
      v.check((name) => name === "" || isZone(name), "problemZone"),
    ),
  ),
  /** When they showed interest. */
  interestedAt: v.exactOptional(v.nullable(time)),
});
export type FollowUpChange = v.InferOutput<typeof FollowUpChangeSchema>;

export const NewProspectSchema = v.pipe(
  v.strictObject({
    name: v.pipe(line(200), v.nonEmpty("problemName")),
    email: optionalLine(300),
    linkedinUrl: optionalLine(500),
    company: optionalLine(200),
    title: optionalLine(300),
    /** Handle keys that a page has shown beside the address, for example the id of a profile. */
    handleKeys: v.optional(
      v.pipe(v.array(v.pipe(v.string(), v.regex(/^linkedin:/), v.maxLength(300))), v.maxLength(10)),
    ),
    source: optionalLine(200),
    cadenceId,
    theirZone: zone,
    /** When they showed interest, for someone who came by themselves. */
    interestedAt: v.optional(time),
  }),
  v.forward(
    v.check((body) => !body.email || normaliseEmail(body.email) !== undefined, "problemEmail"),
    ["email"],
  ),
  v.forward(
    v.check(
      (body) => !body.linkedinUrl || parseLinkedin(body.linkedinUrl) !== undefined,
      "problemLinkedin",
    ),
    ["linkedinUrl"],
  ),
);
export type NewProspect = v.InferOutput<typeof NewProspectSchema>;

export const tag = v.pipe(line(60), v.nonEmpty("problemTag"));
export const manyIds = v.pipe(v.array(prospectId), v.minLength(1), v.maxLength(100_000));

export const keys = v.pipe(v.array(line(300)), v.maxLength(100));

/** Who someone is. What is absent stays; an empty text or list clears. */
export const PersonChangeSchema = v.strictObject({
  name: v.exactOptional(v.pipe(line(200), v.nonEmpty("problemName"))),
  company: v.exactOptional(line(200)),
  title: v.exactOptional(line(300)),
  email: v.exactOptional(
    v.pipe(
      line(300),
      v.check((text) => text === "" || normaliseEmail(text) !== undefined, "problemEmail"),
    ),
  ),
  linkedinUrl: v.exactOptional(
    v.pipe(
      line(500),
      v.check((text) => text === "" || parseLinkedin(text) !== undefined, "problemLinkedin"),
    ),
  ),
  /** The fields take half as much: the notes of two who become one must still be edited. */
  notes: v.exactOptional(line(20_100)),
  tags: v.exactOptional(v.pipe(v.array(tag), v.maxLength(2 * MOST_TAGS, "problemTags"))),
  /** To take a change back; absent when they follow from the addresses. */
  handleKeys: v.exactOptional(v.strictObject({ add: keys, drop: keys })),
});
export type PersonChange = v.InferOutput<typeof PersonChangeSchema>;

/** What can be done to many prospects in one go. */
export const ManyChangeSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("stage"), stage: v.picklist(STAGES) }),
  v.strictObject({ kind: v.literal("source"), source: optionalLine(200) }),
  v.strictObject({ kind: v.literal("cadence"), cadenceId }),
  v.strictObject({ kind: v.literal("add-tag"), tag }),
  v.strictObject({ kind: v.literal("remove-tag"), tag }),
]);

export const LogTouchSchema = v.strictObject({
  commandId,
  prospectId,
  channel: v.picklist(CHANNELS),
  /** When it happened, if that was not now. */
  at: v.optional(time),
});

export const ActSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("touch"), prospectId, channel: v.picklist(CHANNELS) }),
  v.strictObject({ kind: v.literal("promise-kept"), prospectId, promiseId: eventId }),
]);
export type Act = v.InferOutput<typeof ActSchema>;
