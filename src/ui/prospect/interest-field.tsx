import { Field } from "~ui/field";
import { useMoment } from "~ui/use-moment";
import { toLocalTime } from "./local-time";

interface InterestFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** When they showed interest: from then on a fresh lead waits. */
export function InterestField(props: InterestFieldProps) {
  const { now } = useMoment();
  return <Field {...props} type="datetime-local" max={toLocalTime(now)} />;
}
