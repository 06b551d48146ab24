/** The file of a backup. Its form is described in docs/backup-format.md. */
import type { BackupPerson, BackupState } from "~domain/backup";
import { MOST_IN_PART } from "~domain/import-job";

/** One message to the worker carries a part. */
export const MOST_PEOPLE_IN_PART = MOST_IN_PART;

/** How a sealed backup's key is made of the passphrase. Stands in the file's first line. */
export interface SealParameters {
  kdf: "PBKDF2-HMAC-SHA-256";
  iterations: number;
  /** Base64, 16 bytes. */
  salt: string;
}

/** A key that can be kept, not read: what the passphrase was cannot be told from it. */
export interface Seal {
  key: CryptoKey;
  parameters: SealParameters;
}

export interface BackupHeader {
  format: "rekindle-backup";
  version: 1;
  /** Of Rekindle. */
  app: string;
  /** Epoch milliseconds. */
  createdAt: number;
  seal?: SealParameters;
}

export type BackupPart =
  | { kind: "state"; state: BackupState }
  | { kind: "people"; people: BackupPerson[] };

/**
 * - `not-a-backup`: some other file.
 * - `newer`: written by a later version of Rekindle.
 * - `needs-passphrase`: sealed, and none was given.
 * - `wrong-passphrase`: the first part does not open, though the file is as it was written.
 * - `damaged`: not as it was written: cut off, changed, or not all there.
 */
export type Refusal =
  | "not-a-backup"
  | "newer"
  | "needs-passphrase"
  | "wrong-passphrase"
  | "damaged";

/** Nothing of the file is to be used. */
export class BackupRefused extends Error {
  override name = "BackupRefused";
  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}
