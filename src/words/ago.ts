/** How long ago something was, as the language says it: "12 minutes ago", "3 days ago". */
import { locale } from "./say";

const MINUTE = 60_000;
const UNITS = [
  { unit: "day", ms: 24 * 60 * MINUTE },
  { unit: "hour", ms: 60 * MINUTE },
  { unit: "minute", ms: MINUTE },
] as const;

/** What is less than a minute ago, or still to come by a clock that was wrong, is "now". */
export function ago(at: number, now: number): string {
  const passed = now - at;
  const found = UNITS.find(({ ms }) => passed >= ms);
  if (found === undefined)
    return new Intl.RelativeTimeFormat(locale(), { numeric: "auto" }).format(0, "second");
  const { unit, ms } = found;
  return new Intl.RelativeTimeFormat(locale()).format(-Math.floor(passed / ms), unit);
}
