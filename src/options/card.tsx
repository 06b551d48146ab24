import type { ReactNode } from "react";
import { say } from "~words/say";
import { SECTION_NAMES, type SectionId } from "./sections";

interface CardProps {
  section: SectionId;
  /** What it is about, in a sentence. */
  lead?: string;
  children: ReactNode;
}

/** One section of the page, under the address that the list of sections links to. */
export function Card({ section, lead, children }: CardProps) {
  return (
    <section id={section} className="card" aria-labelledby={`${section}-title`}>
      <h2 id={`${section}-title`}>{say(SECTION_NAMES[section])}</h2>
      {lead !== undefined && <p className="lead">{lead}</p>}
      {children}
    </section>
  );
}
