/**
 * Data of a newer version of Rekindle is not opened. The browser refuses it by itself, but Dexie then asks
 * for the database in whatever version it is, and would go on to write rows as this version makes them
 * among those of the newer one, and to add indexes that it misses.
 */

/** Dexie multiplies its versions by ten, to have room for what it mends itself within one of them. */
const OF_ONE_VERSION = 10;

/** Opens like the browser; without a version, the last that was asked for is as far as it goes. */
export function openNoNewer(): IDBFactory["open"] {
  let most = 0;
  return (name, version) => {
    if (version !== undefined) most = version - (version % OF_ONE_VERSION) + OF_ONE_VERSION - 1;
    return indexedDB.open(name, version ?? most);
  };
}

/** The browser's word for it, wherever it stands in what Dexie made of it. */
export function isNewer(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner: unknown = Reflect.get(error, "inner") ?? error.cause;
  return error.name === "VersionError" || (inner !== error && isNewer(inner));
}
