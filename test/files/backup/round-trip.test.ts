import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Seal } from "~files/backup/format";
import { readBackup, readHeader } from "~files/backup/read";
import { sealOf } from "~files/backup/seal";
import { writeBackup } from "~files/backup/write";
import { ABOUT, anyParts, collected, linesOfBackup, stateOf } from "../../support/backup";
import { factsOf } from "../../support/log";

/** As few as are taken, for the key is made anew with each reading. */
const FEW = {
  kdf: "PBKDF2-HMAC-SHA-256",
  iterations: 100_000,
  salt: btoa("sixteen bytes ok"),
} as const;
let seal: Seal;
beforeAll(async () => {
  seal = await sealOf("correct horse", FEW);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A file whose next piece is always there already. */
class AtOnce extends Blob {
  constructor(private readonly lines: Uint8Array<ArrayBuffer>[]) {
    super(lines);
  }

  override slice(from = 0, to?: number): Blob {
    return to === undefined ? new AtOnce(this.lines.slice(1)) : super.slice(from, to);
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const left = [...this.lines];
    return new ReadableStream({
      pull(controller) {
        const line = left.shift();
        if (line === undefined) controller.close();
        else controller.enqueue(line);
      },
    });
  }
}

/** How often somebody else had a turn: as often as the page could have drawn. */
function countTurns(): { close: () => number } {
  let count = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    count += 1;
    port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
  return {
    close: () => {
      port1.close();
      return count;
    },
  };
}

describe("what is written is read again", () => {
  it("as plain text", async () => {
    await fc.assert(
      fc.asyncProperty(anyParts, async (parts) => {
        const file = new Blob(await linesOfBackup(parts));
        expect(await collected(readBackup(file))).toEqual(parts);
      }),
      { numRuns: 60 },
    );
  });

  it("sealed, and nothing of it can be seen", async () => {
    await fc.assert(
      fc.asyncProperty(anyParts, async (parts) => {
        const file = new Blob(await linesOfBackup(parts, seal));
        expect(await file.text()).not.toContain("prospect:");
        expect(await collected(readBackup(file, "correct horse"))).toEqual(parts);
      }),
      { numRuns: 20 },
    );
  });

  it("tells from the first line what it is", async () => {
    const file = new Blob(await linesOfBackup([{ kind: "state", state: stateOf() }], seal));
    expect(await readHeader(file)).toEqual({
      format: "rekindle-backup",
      version: 1,
      ...ABOUT,
      seal: FEW,
    });
  });

  it("takes the passphrase however its letters are written", async () => {
    const parts = [{ kind: "state" as const, state: stateOf() }];
    const composed = await sealOf("Zürich \ufb01", FEW);
    const file = new Blob(await linesOfBackup(parts, composed));
    expect(await collected(readBackup(file, "Zu\u0308rich fi"))).toEqual(parts);
  });

  it("lets the page draw between two parts, however fast they come", async () => {
    const parts = [1, 2, 3, 4, 5, 6].map((number) => {
      const facts = factsOf({ id: `prospect:${number}` });
      return { kind: "people" as const, people: [{ facts, log: [] }] };
    });
    const lines = await linesOfBackup([{ kind: "state", state: stateOf() }, ...parts]);
    // Neither the hash nor the file is waited for, as with a large file on a fast disk.
    vi.spyOn(crypto.subtle, "digest").mockImplementation(async (_, bytes) => {
      const hash = createHash("sha256")
        .update(Buffer.from(bytes as Uint8Array))
        .digest();
      return Uint8Array.from(hash).buffer;
    });
    const turns = countTurns();
    await collected(readBackup(new AtOnce(lines)));
    expect(turns.close()).toBeGreaterThanOrEqual(parts.length);
  });

  it("makes new parameters for a new seal", async () => {
    const [one, other] = [await sealOf("a passphrase"), await sealOf("a passphrase")];
    expect(one.parameters.iterations).toBe(1_000_000);
    expect(one.parameters.salt).not.toBe(other.parameters.salt);
    expect(one.key.extractable).toBe(false);
  });
});

describe("what no reader would take is not written", () => {
  const write = async (...parts: Parameters<typeof linesOfBackup>[0]) =>
    collected(
      writeBackup(
        ABOUT,
        (async function* () {
          yield* parts;
        })(),
      ),
    );
  const state = { kind: "state" as const, state: stateOf() };

  it.each([
    ["nothing", []],
    ["no state", [{ kind: "people" as const, people: [] }]],
    ["two states", [state, state]],
    ["a part of nobody", [state, { kind: "people" as const, people: [] }]],
  ])("%s", async (_, parts) => {
    await expect(write(...parts)).rejects.toThrow(RangeError);
  });
});
