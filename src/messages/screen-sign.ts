/**
 * What a content script may say: that it saw a message being sent, confirmed, given up or undone on
 * screen. It names nobody but the recipients on that screen. Which site it speaks for follows from
 * where it runs, never from what it says.
 */
import * as v from "valibot";

const key = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
const at = v.pipe(v.number(), v.integer(), v.minValue(0));
const recipient = v.strictObject({
  address: v.pipe(v.string(), v.nonEmpty(), v.maxLength(300)),
  name: v.exactOptional(v.pipe(v.string(), v.maxLength(300))),
});

export const ScreenSignSchema = v.variant("kind", [
  v.strictObject({
    kind: v.literal("send-pressed"),
    key,
    at,
    recipients: v.pipe(v.array(recipient), v.maxLength(2000)),
    threadId: v.exactOptional(key),
    link: v.exactOptional(v.pipe(v.string(), v.url(), v.maxLength(1000))),
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
