import { useLiveQuery } from "dexie-react-hooks";
import { withDatabase } from "~storage/connection";
import type { RekindleDatabase } from "~storage/database";

/**
 * What a query finds, and again whenever the worker changes something it read. Undefined until the
 * first answer. A database that cannot be reached is thrown to the nearest `StorageBoundary`.
 */
export function useLive<T>(
  query: (db: RekindleDatabase) => Promise<T>,
  dependencies: readonly unknown[],
): T | undefined {
  return useLiveQuery(() => withDatabase(query), [...dependencies]);
}
