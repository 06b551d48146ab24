import { type MessageKey, say, sayNumber } from "~words/say";

interface FigureProps {
  name: MessageKey;
  value: string | number;
}

/** One line of a list of figures. */
export function Figure({ name, value }: FigureProps) {
  return (
    <div>
      <dt>{say(name)}</dt>
      <dd>{typeof value === "number" ? sayNumber(value) : value}</dd>
    </div>
  );
}
