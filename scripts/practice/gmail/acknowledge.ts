/** The server's answer to a sync request: one entry per operation, status 0, in the same format. */

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function dig(value: unknown, ...path: readonly (number | string)[]): unknown {
  return path.reduce<unknown>((at, key) => (isRecord(at) ? at[String(key)] : undefined), value);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new Error("The practice page posted something that is not JSON", { cause });
  }
}

/**
 * @param version counts up with every answer, like a revision of the mailbox
 * @returns JSON: `[[[[opId, 0, null, version], …]], []]`, or objects with keys from 1 when the
 * request was written so
 */
export function acknowledge(body: string, version: number): string {
  const request = parse(body);
  if (!Array.isArray(request)) {
    const operations = dig(request, 2, 1);
    const list = Array.isArray(operations) ? operations : [];
    const entries = list.map((operation) => ({ 1: dig(operation, 1), 2: 0, 4: version }));
    return JSON.stringify({ 1: { 1: entries } });
  }
  const operations = dig(request, 1, 0);
  const list = Array.isArray(operations) ? operations : [];
  return JSON.stringify([[list.map((operation) => [dig(operation, 0), 0, null, version])], []]);
}
