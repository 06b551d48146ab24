/** The rep's rules, for everything on a page that offers a date or a cadence. */
import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { WorkCalendar } from "~domain/calendar";
import { DEFAULT_RULES, type Rules, type RulesSettings, rulesOf } from "~domain/rules";
import { rightNow } from "./use-moment";

const RulesContext = createContext<Rules | undefined>(undefined);

interface RulesProviderProps {
  settings: RulesSettings;
  /** The rep's IANA time zone. */
  zone: string;
  children: ReactNode;
}

export function RulesProvider({ settings, zone, children }: RulesProviderProps) {
  const rules = useMemo(() => rulesOf(settings, zone), [settings, zone]);
  return <RulesContext value={rules}>{children}</RulesContext>;
}

/** Before they are read, and outside of any provider, those that hold without the rep's word. */
export function useRules(): Rules {
  return useContext(RulesContext) ?? rulesOf(DEFAULT_RULES, rightNow().zone);
}

export function useWorkCalendar(): WorkCalendar {
  return useRules().calendar;
}
