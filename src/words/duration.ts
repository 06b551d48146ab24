import { say, sayCount } from "./say";

/**
 * As long as it takes to answer: "12 min", "3 h 5 min", "2 days". In the form that languages with
 * cases want after "for" and "after" (German "seit 2 Tagen"), so it stands alone nowhere.
 */
export function duration(minutes: number): string {
  if (minutes < 60) return say("durationMinutes", minutes);
  if (minutes >= 48 * 60) return sayCount("durationDays", Math.floor(minutes / 1440));
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0 ? say("durationHours", hours) : say("durationHoursMinutes", hours, rest);
}
