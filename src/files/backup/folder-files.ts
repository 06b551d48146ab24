/**
 * Our files in a folder the rep has picked: one a day, of which the last fourteen stay. Nothing else in
 * the folder is ever looked into or touched. A file takes the place of the one before only when all of it
 * is written; a name that is taken without that has an empty file, which counts as none.
 */
const NAME = /^rekindle-backup-\d{4}-\d{2}-\d{2}\.jsonl$/;
const KEPT = 14;

/** `day`: `yyyy-MM-dd` */
export function backupName(day: string): string {
  return `rekindle-backup-${day}.jsonl`;
}

/** The newest first. */
export async function listBackupFiles(folder: FileSystemDirectoryHandle): Promise<File[]> {
  const files: File[] = [];
  for (const name of await namesIn(folder)) {
    const file = await findFile(folder, name);
    if (file !== undefined && file.size > 0) files.push(file);
  }
  return files;
}

/** Undefined when it is gone by now. */
async function findFile(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<File | undefined> {
  try {
    const handle = await folder.getFileHandle(name);
    return await handle.getFile();
  } catch (error) {
    if (folderProblemOf(error) === "gone") return undefined;
    throw error;
  }
}

/** Why nothing could be written; undefined when it is. What goes wrong with the pieces is thrown. */
export async function writeInto(
  folder: FileSystemDirectoryHandle,
  name: string,
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
): Promise<FolderProblem | undefined> {
  let writable: FileSystemWritableFileStream | undefined;
  try {
    const handle = await atFolder(folder.getFileHandle(name, { create: true }));
    writable = await atFolder(handle.createWritable());
    for await (const piece of pieces) await atFolder(writable.write(piece));
    await atFolder(writable.close());
  } catch (error) {
    await leave(folder, name, writable);
    if (error instanceof AtFolder) return error.problem;
    throw error;
  }
  // The backup is there: an old file that cannot be removed today is removed another day.
  // One too many does no harm, and the next backup tries again.
  await Promise.allSettled([dropOld(folder)]);
  return undefined;
}

type FolderProblem = "not-allowed" | "gone" | "full" | "failed";

/** The folder's doing, and not the database's. */
class AtFolder extends Error {
  override name = "AtFolder";
  constructor(
    readonly problem: FolderProblem,
    cause: unknown,
  ) {
    super(problem, { cause });
  }
}

const PROBLEMS: Record<string, FolderProblem> = {
  NotAllowedError: "not-allowed",
  NotFoundError: "gone",
  QuotaExceededError: "full",
};

async function atFolder<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new AtFolder(folderProblemOf(error), error);
  }
}

export function folderProblemOf(error: unknown): FolderProblem {
  return (error instanceof Error && PROBLEMS[error.name]) || "failed";
}

/** As it was: the file of before, or none. It has failed already, so that whatever fails here is no news. */
async function leave(
  folder: FileSystemDirectoryHandle,
  name: string,
  writable: FileSystemWritableFileStream | undefined,
): Promise<void> {
  await Promise.allSettled([writable?.abort()]);
  await Promise.allSettled([dropEmpty(folder, name)]);
}

async function dropEmpty(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  if ((await findFile(folder, name))?.size === 0) await folder.removeEntry(name);
}

/** Empty ones go first: they would take the places of real ones. */
async function dropOld(folder: FileSystemDirectoryHandle): Promise<void> {
  const real = new Set((await listBackupFiles(folder)).slice(0, KEPT).map(({ name }) => name));
  for (const name of await namesIn(folder)) if (!real.has(name)) await folder.removeEntry(name);
}

/** Of our files, the newest first. */
async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const [name, { kind }] of folder.entries())
    if (kind === "file" && NAME.test(name)) names.push(name);
  return names.toSorted().toReversed();
}
