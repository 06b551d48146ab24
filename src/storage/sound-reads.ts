/**
 * Reads of a page, without the rows that would take it down: one that the browser cannot read, or that
 * makes no sense. The page shows everybody else and tells how many are missing. It stands below all
 * queries, for no page is to think of it. The worker reads without it: it is the one that mends.
 */
import Dexie, {
  type DBCore,
  type DBCoreCursor,
  type DBCoreQueryRequest,
  type DBCoreTable,
} from "dexie";
import { isSoundEvent } from "~domain/sound";
import { isSoundRow } from "~domain/sound-row";
import type { RekindleDatabase } from "./database";
import { listLeftOut, noteLeftOut, noteSound } from "./left-out";

type IsSound = (row: unknown) => boolean;

const CHECKED = new Map<string, IsSound>([
  ["prospects", isSoundRow],
  ["events", isSoundEvent],
]);

/** Before the database is opened. */
export function leaveOutBroken(db: RekindleDatabase): void {
  const create = (core: DBCore): DBCore => ({
    ...core,
    table: (name) => {
      const isSound = CHECKED.get(name);
      const table = core.table(name);
      return isSound ? new SoundTable(table, isSound).table : table;
    },
  });
  // Below Dexie's own caches, so that these never hold what is left out.
  db.use({ stack: "dbcore", name: "leave-out-broken", level: -2, create });
}

class SoundTable {
  readonly table: DBCoreTable;

  constructor(
    private readonly below: DBCoreTable,
    private readonly isSound: IsSound,
  ) {
    this.table = {
      ...below,
      get: ({ trans, key }) => this.getOne(trans, key),
      getMany: ({ trans, keys }) =>
        below.getMany({ trans, keys }).then(
          (rows) => rows.map((row, index) => this.sift(row, keys[index])),
          () => Dexie.Promise.all(keys.map((key) => this.getOne(trans, key))),
        ),
      query: (request) =>
        request.values ? this.query(request, request.limit) : below.query(request),
      openCursor: (request) =>
        below
          .openCursor(request)
          .then((cursor) => (cursor && request.values ? this.skipping(cursor) : cursor)),
    };
  }

  /** A row that is refused leaves the transaction usable; if it is not, the question fails as well. */
  private getOne(trans: DBCoreQueryRequest["trans"], key: unknown): Promise<unknown> {
    const index = this.below.schema.primaryKey;
    const range = { type: EQUAL, lower: key, upper: key };
    return this.below.get({ trans, key }).then(
      (row) => this.sift(row, key),
      () => this.below.count({ trans, query: { index, range } }).then(() => this.leaveOut(key)),
    );
  }

  /** As many as are asked for, if there are so many: whoever reads in parts takes fewer for the end. */
  private query(
    request: DBCoreQueryRequest,
    limit = Number.POSITIVE_INFINITY,
  ): Promise<{ result: unknown[] }> {
    const wanted = request.limit ?? Number.POSITIVE_INFINITY;
    return this.rowsOf({ ...request, limit }).then((rows) => {
      const sound = rows.filter((row) => row !== undefined);
      if (rows.length < limit || sound.length >= wanted) return { result: sound.slice(0, wanted) };
      return this.query(request, limit + wanted - sound.length);
    });
  }

  /** Undefined in the place of each that is left out. */
  private rowsOf(request: DBCoreQueryRequest): Promise<unknown[]> {
    return this.below.query(request).then(
      ({ result }) => result.map((row) => this.sift(row, this.keyOf(row))),
      () =>
        this.below
          .query({ ...request, values: false })
          .then(({ result }) =>
            Dexie.Promise.all(result.map((key) => this.getOne(request.trans, key))),
          ),
    );
  }

  private skipping(cursor: DBCoreCursor): DBCoreCursor {
    const start = (onNext: () => void) =>
      cursor.start(() => {
        if (this.sift(cursor.value, cursor.primaryKey) === undefined) cursor.continue();
        else onNext();
      });
    // What stands on the prototype asks for the browser's own object.
    return Object.create(cursor, {
      start: { value: start },
      key: { get: () => cursor.key },
      primaryKey: { get: () => cursor.primaryKey },
      value: { get: () => cursor.value },
      continue: { value: (key?: unknown) => cursor.continue(key) },
      continuePrimaryKey: {
        value: (key: unknown, primary: unknown) => cursor.continuePrimaryKey(key, primary),
      },
      advance: { value: (count: number) => cursor.advance(count) },
    });
  }

  private keyOf(row: unknown): unknown {
    return this.below.schema.primaryKey.extractKey?.(row);
  }

  private sift(row: unknown, key: unknown): unknown {
    if (row !== undefined && !this.isSound(row)) return this.leaveOut(key);
    if (listLeftOut().size > 0) noteSound(`${this.below.name}:${String(key)}`);
    return row;
  }

  private leaveOut(key: unknown): undefined {
    noteLeftOut(`${this.below.name}:${String(key)}`);
    return undefined;
  }
}

/** `DBCoreRangeType.Equal`, which Dexie declares and does not export as a value. */
const EQUAL = 1;
