/** How a host page's script names people: the shapes that several messages share. */
import * as v from "valibot";
import { TOUCH_FORMS } from "~domain/channel";

export const keySchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(300));
export const timeSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
export const linkSchema = v.pipe(v.string(), v.url(), v.maxLength(1000));
export const formSchema = v.picklist(TOUCH_FORMS);

export const RecipientSchema = v.strictObject({
  address: keySchema,
  also: v.exactOptional(v.pipe(v.array(keySchema), v.maxLength(10))),
  name: v.exactOptional(v.pipe(v.string(), v.maxLength(300))),
});

/** A list of which one that makes no sense is left out; the others count all the same. */
export function listOf<T extends v.GenericSchema>(schema: T, most: number) {
  return v.pipe(
    v.array(v.unknown()),
    v.maxLength(most),
    v.transform((list) =>
      list.flatMap((one): v.InferOutput<T>[] => {
        const parsed = v.safeParse(schema, one);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );
}
