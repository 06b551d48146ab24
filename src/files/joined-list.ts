/** Several values in one cell. Quoted as in a CSV file where a value holds what tells values apart. */
export function joinList(values: readonly string[]): string {
  return values
    .map((value) => (TELLS_APART.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
    .join("; ");
}

const TELLS_APART = /[;,"\r\n]|:::/;
