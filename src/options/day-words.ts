/** Calendar days `yyyy-MM-dd` in words, with their year. */
const LONG = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const SHORT = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** "6 January 2027" */
export const longDay = (day: string) => LONG.format(Date.parse(day));

/** "Wed 6 Jan 2027" */
export const shortDay = (day: string) => SHORT.format(Date.parse(day)).replace(",", "");
