/**
 * Whose each handle key is, for thousands of questions one after the other: read once, and good until
 * somebody else has written a prospect. Whether it still is must be asked within a transaction that
 * writes prospects, for then nobody else does. It says who may be meant; their rows are read as they are.
 */
import Dexie, { type ObservabilitySet } from "dexie";
import type { ProspectId } from "~domain/ids";
import { ownKeys } from "~domain/known-people";
import type { ProspectFacts } from "~domain/prospect";
import type { RekindleDatabase } from "../database";

export class HandleIndex {
  private readonly owners = new Map<string, ProspectId[]>();
  /** Transactions that have changed prospects, and how many of them this knows of. */
  private seen = 0;
  private knownUpTo = -1;
  /** To how many parts of an import reading it comes. More each time, for somebody is at work beside it. */
  worthParts = 5;

  constructor(private readonly db: RekindleDatabase) {
    Dexie.on("storagemutated", this.onChange);
  }

  close(): void {
    Dexie.on.storagemutated.unsubscribe(this.onChange);
  }

  isFresh(): boolean {
    return this.knownUpTo === this.seen;
  }

  async read(): Promise<void> {
    this.owners.clear();
    await this.db.prospects
      .orderBy("handleKeys")
      .eachKey((key, { primaryKey }) => this.put(String(key), primaryKey));
    this.knownUpTo = this.seen;
    this.worthParts += 10;
  }

  ownersOf(keys: readonly string[]): ProspectId[] {
    return keys.flatMap((key) => this.owners.get(key) ?? []);
  }

  /** The transaction that has just ended made them so, and nothing else. */
  noteOwn(made: readonly ProspectFacts[]): void {
    for (const { id, handleKeys } of made) for (const key of ownKeys(handleKeys)) this.put(key, id);
    if (made.length > 0) this.knownUpTo += 1;
  }

  private put(key: string, id: ProspectId): void {
    const owners = this.owners.get(key);
    if (owners === undefined) this.owners.set(key, [id]);
    else if (!owners.includes(id)) owners.push(id);
  }

  private readonly onChange = (parts: ObservabilitySet) => {
    const table = `idb://${this.db.name}/prospects/`;
    if (Object.keys(parts).some((part) => part.startsWith(table))) this.seen += 1;
  };
}
