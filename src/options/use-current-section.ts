import { useEffect, useState } from "react";
import { SECTION_IDS, type SectionId } from "./sections";

/** The upper part of the window is where the rep reads. */
const READING_BAND = "-90px 0px -60% 0px";

/** The section that is being read: the first that reaches into the upper part of the window. */
export function useCurrentSection(): SectionId | undefined {
  const [current, setCurrent] = useState<SectionId>();
  useEffect(() => {
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        // Between two sections the last one stays marked.
        const first = SECTION_IDS.find((id) => seen.has(id));
        if (first !== undefined) setCurrent(first);
      },
      { rootMargin: READING_BAND },
    );
    for (const id of SECTION_IDS) {
      const section = document.getElementById(id);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, []);
  return current;
}
