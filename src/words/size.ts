import { locale } from "./say";

const MEGABYTE = 1_000_000;

/** "840 kB", "12.3 MB" */
export function sizeWords(bytes: number): string {
  const [amount, unit] =
    bytes < MEGABYTE ? [Math.ceil(bytes / 1000), "kilobyte"] : [bytes / MEGABYTE, "megabyte"];
  const style = { style: "unit", unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale(), style).format(amount);
}
