/**
 * What a content script may say: that it saw a message being sent, confirmed, given up or undone on
 * screen. It names nobody but the recipients on that screen. Which site it speaks for follows from
 * where it runs, never from what it says.
 */
import * as v from "valibot";
import { formSchema, linkSchema, RecipientSchema, timeSchema } from "./people";

const key = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
const at = timeSchema;

export const ScreenSignSchema = v.variant("kind", [
  v.strictObject({
    kind: v.literal("send-pressed"),
    key,
    at,
    recipients: v.pipe(v.array(RecipientSchema), v.maxLength(2000)),
    threadId: v.exactOptional(key),
    link: v.exactOptional(linkSchema),
    form: v.exactOptional(formSchema),
    isGroup: v.exactOptional(v.literal(true)),
  }),
  v.strictObject({ kind: v.literal("send-confirmed"), key, at }),
  v.strictObject({ kind: v.literal("send-abandoned"), key, at }),
  v.strictObject({ kind: v.literal("send-unconfirmed"), key, at }),
  v.strictObject({
    kind: v.literal("send-undone"),
    key: v.exactOptional(key),
    threadId: v.exactOptional(key),
    at,
  }),
]);

export type ScreenSign = v.InferOutput<typeof ScreenSignSchema>;
