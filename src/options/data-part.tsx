import { type ReactNode, useId } from "react";
import { useKeptFocus } from "~ui/use-kept-focus";

interface DataPartProps {
  title: string;
  lead: string;
  children: ReactNode;
}

/** One thing to be done with the data, under a heading of its own. */
export function DataPart({ title, lead, children }: DataPartProps) {
  const id = useId();
  const ref = useKeptFocus<HTMLElement>();
  return (
    <section ref={ref} className="data-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className="data-lead">{lead}</p>
      {children}
    </section>
  );
}
