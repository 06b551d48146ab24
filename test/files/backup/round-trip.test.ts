import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Seal } from "~files/backup/format";
import { readBackup, readHeader } from "~files/backup/read";
import { sealOf } from "~files/backup/seal";
import { writeBackup } from "~files/backup/write";
import { ABOUT, anyParts, collected, linesOfBackup, stateOf } from "../../support/backup";

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
