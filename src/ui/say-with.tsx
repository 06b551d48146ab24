/** A message with elements for its values: each goes where the language puts it. */
import { Fragment, type ReactNode } from "react";
import { type MessageKey, say } from "~words/say";

/** Stand for the values; characters that no message has, for private use. */
const MARKS = ["\uE001", "\uE002", "\uE003"];

/** At most three values. */
export function sayWith(key: MessageKey, ...values: readonly ReactNode[]): ReactNode {
  const text = say(key, ...MARKS.slice(0, values.length));
  return text.split(/([\uE001-\uE003])/).map((part, index) => {
    const place = MARKS.indexOf(part);
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change places.
    return <Fragment key={index}>{place < 0 ? part : values[place]}</Fragment>;
  });
}
