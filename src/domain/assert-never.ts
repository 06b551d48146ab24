/** Closes a switch over a union: a new variant without a case is a type error here. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected variant: ${JSON.stringify(value)}`);
}
