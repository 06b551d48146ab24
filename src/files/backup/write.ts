import { type Bytes, base64Of, bytesOf, MOST_PART_BYTES, sha256, squeezed } from "./bytes";
import { Chain, lineOf } from "./chain";
import { type BackupHeader, type BackupPart, MOST_PEOPLE_IN_PART, type Seal } from "./format";
import { type Place, sealed } from "./seal";

interface About {
  app: string;
  createdAt: number;
  seal?: Seal;
}

/**
 * The file piece by piece, one line each. The state comes first. A large backup is never in memory as a
 * whole.
 * @throws RangeError for parts that no reader would take.
 */
export async function* writeBackup(
  { app, createdAt, seal }: About,
  parts: AsyncIterable<BackupPart>,
): AsyncGenerator<Bytes> {
  const first = lineOf({
    format: "rekindle-backup",
    version: 1,
    app,
    createdAt,
    ...(seal && { seal: seal.parameters }),
  } satisfies BackupHeader);
  const header = await sha256(first);
  const chain = new Chain();
  await chain.add(first);
  yield first;
  let count = 0;
  for await (const { part, isLast } of withLast(parts)) {
    const line = await lineOfPart(part, { header, number: count, isLast }, seal?.key);
    await chain.add(line);
    count += 1;
    yield line;
  }
  if (count === 0) throw new RangeError("A backup has a state.");
  yield chain.end(count);
}

async function lineOfPart(part: BackupPart, place: Place, key?: CryptoKey): Promise<Bytes> {
  if ((place.number === 0) !== (part.kind === "state"))
    throw new RangeError("The state comes first, and once.");
  if (
    part.kind === "people" &&
    (part.people.length === 0 || part.people.length > MOST_PEOPLE_IN_PART)
  )
    throw new RangeError("Too many people in a part, or none.");
  const content = bytesOf(JSON.stringify(part));
  if (content.length > MOST_PART_BYTES / 2) throw new RangeError("A part is too long.");
  if (key === undefined) return lineOf({ part: place.number, ...part });
  const bytes = await sealed(key, place, await squeezed(content));
  return lineOf({ part: place.number, sealed: base64Of(bytes) });
}

/** Which is the last is known only when no other comes. */
async function* withLast(
  parts: AsyncIterable<BackupPart>,
): AsyncGenerator<{ part: BackupPart; isLast: boolean }> {
  let waiting: BackupPart | undefined;
  for await (const part of parts) {
    if (waiting !== undefined) yield { part: waiting, isLast: false };
    waiting = part;
  }
  if (waiting !== undefined) yield { part: waiting, isLast: true };
}
