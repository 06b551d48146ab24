/**
 * One kind of request and how it is read. LinkedIn tells its requests apart by their address, so a new
 * one is a new route beside the old ones, which stay in use for years.
 */
import type { Surface } from "~domain/channel";
import type { Reading, SeenRequest } from "../../connector";

export interface Route {
  /** When it was first seen, by any source. */
  since: string;
  method: "GET" | "POST";
  /** Match patterns that let this kind through, and as few others as can be. */
  urls: string[];
  /** Whether an address is of this kind. */
  isAt(url: URL): boolean;
  /** `root` is the body as JSON, undefined when there is none or it is no JSON. */
  read(root: unknown, request: SeenRequest): Reading;
  surface: Surface;
}

export function hasAction(url: URL, ...actions: readonly string[]): boolean {
  return actions.includes(url.searchParams.get("action") ?? "");
}

/** A match pattern for a path of LinkedIn's. */
export function at(pathAndQuery: string): string {
  return `https://www.linkedin.com${pathAndQuery}`;
}
