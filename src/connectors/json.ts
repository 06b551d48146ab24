/** Reading JSON that a page sent: nothing is taken for granted, and nothing throws. */

/** Undefined when the bytes are no JSON, or there are none. */
export function parseJson(body: Uint8Array | undefined): unknown {
  if (body === undefined) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The value at a path of names; undefined when anything on the way is missing. */
export function fieldOf(root: unknown, ...path: readonly string[]): unknown {
  let node = root;
  for (const name of path) {
    if (typeof node !== "object" || node === null) return undefined;
    node = Object.getOwnPropertyDescriptor(node, name)?.value;
  }
  return node;
}

/** A text at a path, as long as it is no longer than an id or an address may be. */
export function textAt(root: unknown, ...path: readonly string[]): string | undefined {
  const value = fieldOf(root, ...path);
  return typeof value === "string" && value !== "" && value.length <= 300 ? value : undefined;
}

export function listAt(root: unknown, ...path: readonly string[]): unknown[] {
  const value = fieldOf(root, ...path);
  return Array.isArray(value) ? value : [];
}

const DEEPEST = 20;

/** Every value under one of these names, however deep. */
export function fieldsNamed(root: unknown, names: readonly string[]): unknown[] {
  const found: unknown[] = [];
  walk(root, 0);
  return found;

  function walk(node: unknown, depth: number): void {
    if (typeof node !== "object" || node === null || depth > DEEPEST) return;
    for (const [name, value] of Object.entries(node)) {
      if (names.includes(name)) found.push(value);
      walk(value, depth + 1);
    }
  }
}

/** Every text, however deep. */
export function textsIn(root: unknown, depth = 0): string[] {
  if (typeof root === "string") return [root];
  if (typeof root !== "object" || root === null || depth > DEEPEST) return [];
  return Object.values(root).flatMap((value) => textsIn(value, depth + 1));
}
