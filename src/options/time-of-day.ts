/** Minutes after midnight, and how a time field writes them. */

/** `HH:mm`; midnight at the end of a day is written like that at its beginning. */
export function clockText(minutes: number): string {
  const two = (count: number) => String(count).padStart(2, "0");
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** No number while there is no time in the field. */
export function minutesOf(text: string): number {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(text) ?? [];
  return Number(hours) * 60 + Number(minutes);
}
