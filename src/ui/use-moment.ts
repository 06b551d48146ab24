import { useEffect, useState } from "react";
import type { Moment } from "~domain/moment";

const EVERY = 15_000;

export function rightNow(): Moment {
  return { now: Date.now(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

/** The present moment, moving on a few times a minute, so that what is on screen stays true. */
export function useMoment(): Moment {
  const [moment, setMoment] = useState(rightNow);
  useEffect(() => {
    const timer = setInterval(() => setMoment(rightNow()), EVERY);
    return () => clearInterval(timer);
  }, []);
  return moment;
}
