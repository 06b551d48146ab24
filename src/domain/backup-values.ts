/** What the parts of a backup are made of. */
import * as v from "valibot";
import { isDay } from "./calendar";

/** Longer than anything a page lets be typed in one line. */
export const text = v.pipe(v.string(), v.maxLength(10_000));
/** Epoch milliseconds. */
export const time = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(8_640_000_000_000_000),
);
export const day = v.pipe(v.string(), v.check(isDay, "Not a day."));
