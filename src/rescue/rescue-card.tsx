import { type ReactNode, useId } from "react";

interface RescueCardProps {
  title: string;
  lead?: string;
  children: ReactNode;
}

export function RescueCard({ title, lead, children }: RescueCardProps) {
  const id = useId();
  return (
    <section className="rescue-card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p className="rescue-lead">{lead}</p>}
      {children}
    </section>
  );
}
