/** Changes to files of JSON, which stay as they are but for what is added. */
import { fieldOf } from "../../src/connectors/json";
import { PlaceNotFound } from "./insert";
import type { Names } from "./names";

export function inJson(
  change: (json: unknown, names: Names) => void,
): (text: string, names: Names) => string {
  return (text, names) => {
    const json: unknown = JSON.parse(text);
    if (written(json) !== text) throw new PlaceNotFound("JSON, two spaces a level");
    change(json, names);
    return written(json);
  };
}

export function listIn(json: unknown, ...path: string[]): unknown[] {
  const list = fieldOf(json, ...path);
  if (!Array.isArray(list)) throw new PlaceNotFound(path.join("."));
  return list;
}

const written = (json: unknown) => `${JSON.stringify(json, null, 2)}\n`;
