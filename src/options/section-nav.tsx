import { useEffect, useId, useRef } from "react";
import { say } from "~words/say";
import { SECTION_GROUPS, SECTION_NAMES, type SectionId } from "./sections";
import { useCurrentSection } from "./use-current-section";

/** The list of sections: at the side, or a row at the top where there is no side. */
export function SectionNav() {
  const current = useCurrentSection();
  const id = useId();
  const ref = useRef<HTMLElement>(null);
  useEffect(() => showInRow(ref.current, current), [current]);
  return (
    <nav ref={ref} className="section-nav" aria-label={say("settingsSections")}>
      {SECTION_GROUPS.map(({ name, ids }) => (
        <div key={name} className="section-group">
          <p id={`${id}-${name}`}>{say(name)}</p>
          <ul aria-labelledby={`${id}-${name}`}>
            {ids.map((section) => (
              <li key={section}>
                <a href={`#${section}`} aria-current={section === current ? "location" : undefined}>
                  {say(SECTION_NAMES[section])}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/**
 * Moves the row alone: the browser's own way would move the page, too. Whoever goes along the row by
 * keyboard keeps in sight where they are.
 */
function showInRow(row: HTMLElement | null, section: SectionId | undefined): void {
  const link = row?.querySelector<HTMLElement>(`a[href="#${section}"]`);
  if (!row || !link || row.querySelector(":focus-visible")) return;
  row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
}
