/** Whatever was done to a file, nothing of it is taken. */
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type BackupPart, BackupRefused, type Seal } from "~files/backup/format";
import { readBackup, readHeader } from "~files/backup/read";
import { sealOf } from "~files/backup/seal";
import { collected, linesOfBackup, stateOf } from "../../support/backup";
import { factsOf, reply, touch } from "../../support/log";

const FEW = {
  kdf: "PBKDF2-HMAC-SHA-256",
  iterations: 100_000,
  salt: btoa("sixteen bytes ok"),
} as const;
const PASSPHRASE = "correct horse";
const FLIPS = 2_000;

const PARTS: BackupPart[] = [
  { kind: "state", state: stateOf() },
  ...["one", "two", "three"].map((name) => {
    const facts = factsOf({ id: `prospect:${name}`, name });
    const log = [touch(1_000_000), reply(2_000_000)];
    const people = [{ facts, log: log.map((event) => ({ ...event, prospectId: facts.id })) }];
    return { kind: "people" as const, people };
  }),
];

let seal: Seal;
let plain: Uint8Array<ArrayBuffer>[];
let sealed: Uint8Array<ArrayBuffer>[];
beforeAll(async () => {
  seal = await sealOf(PASSPHRASE, FEW);
  plain = await linesOfBackup(PARTS);
  sealed = await linesOfBackup(PARTS, seal);
});

type Lines = readonly (Uint8Array<ArrayBuffer> | string)[];

/** How a file is refused; undefined when it is not. Any other error fails the test. */
async function refusalOf(lines: Lines, passphrase = PASSPHRASE): Promise<string | undefined> {
  try {
    await collected(readBackup(new Blob([...lines]), passphrase));
    return undefined;
  } catch (error) {
    if (error instanceof BackupRefused) return error.refusal;
    throw error;
  }
}

/** The key of our own file is made once, and not two thousand times. */
function keepKey(): void {
  const real = crypto.subtle.deriveKey.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, "deriveKey").mockImplementation((...args) => {
    const [algorithm] = args;
    const isOurs =
      typeof algorithm === "object" &&
      "iterations" in algorithm &&
      algorithm.iterations === FEW.iterations &&
      Buffer.from(algorithm.salt as Uint8Array).toString() === "sixteen bytes ok";
    return isOurs ? Promise.resolve(seal.key) : real(...args);
  });
}

afterEach(() => {
  vi.restoreAllMocks();
});

/** The same numbers each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe("the files themselves", () => {
  it("are taken", async () => {
    expect(await refusalOf(plain)).toBeUndefined();
    expect(await refusalOf(sealed)).toBeUndefined();
  });
});

describe.each([
  ["plain", () => plain],
  ["sealed", () => sealed],
])("a %s file", (name, lines) => {
  it(`is refused with any of ${FLIPS} flipped bits`, async () => {
    const whole = new Uint8Array(await new Blob(lines()).arrayBuffer());
    const next = numbers(name.length);
    // A flip in the first line may ask for another key, which takes its time: some will do.
    const first = lines()[0]?.length ?? 0;
    keepKey();
    for (let flip = 0; flip < FLIPS; flip += 1) {
      const from = name === "sealed" && flip % 20 !== 0 ? first : 0;
      const at = from + next(whole.length - from);
      const bit = next(8);
      const copy = whole.slice();
      copy[at] = (copy[at] ?? 0) ^ (1 << bit);
      expect(await refusalOf([copy]), `byte ${at}, bit ${bit}`).toBeDefined();
    }
  }, 240_000);

  it("is refused wherever it is cut off", async () => {
    const whole = lines();
    for (let count = 0; count < whole.length; count += 1) {
      const wanted = count === 0 ? "not-a-backup" : "damaged";
      expect(await refusalOf(whole.slice(0, count)), `${count} lines`).toBe(wanted);
      const half = whole[count]?.slice(0, -1) ?? new Uint8Array();
      expect(await refusalOf([...whole.slice(0, count), half]), `${count} and a half`).toBe(
        "damaged",
      );
    }
  });

  it("is refused with parts in another order, twice, left out, or with more after the end", async () => {
    const [header, state, one, two, three, end] = lines();
    if (!header || !state || !one || !two || !three || !end) throw new Error("Six lines.");
    for (const changed of [
      [header, state, two, one, three, end],
      [header, one, state, two, three, end],
      [header, state, one, one, two, three, end],
      [header, state, one, two, end],
      [header, one, two, three, end],
      [header, end],
      [header, state, one, two, three, end, end],
      [header, state, one, two, three, end, "\n"],
      [header, state, one, two, three, "\n", end],
      ["\ufeff", header, state, one, two, three, end],
      [header, header, state, one, two, three, end],
    ])
      expect(await refusalOf(changed)).toMatch(/^(damaged|not-a-backup)$/);
  });
});

describe("a sealed file whose hash was made anew", () => {
  /** What a forger without the passphrase can do: the hash holds, the seal must. */
  const forged = async (lines: Lines) => {
    const { Chain } = await import("~files/backup/chain");
    const chain = new Chain();
    const bytes = lines.map((line) =>
      typeof line === "string" ? new TextEncoder().encode(line) : line,
    );
    for (const line of bytes) await chain.add(line);
    return [...bytes, chain.end(bytes.length - 1)];
  };
  const renumbered = (line: Uint8Array, number: number) =>
    new TextDecoder().decode(line).replace(/^\{"part":\d+/, `{"part":${number}`);

  it("is refused with parts moved, left out or cut off, or one of another file", async () => {
    const [header, state, one, two, three] = sealed;
    if (!header || !state || !one || !two || !three) throw new Error("Five lines.");
    const other = (await linesOfBackup(PARTS, await sealOf(PASSPHRASE, FEW)))[2] ?? one;
    const later = new TextDecoder().decode(header).replace(/"createdAt":\d+/, '"createdAt":5');
    for (const lines of [
      [header, state, renumbered(two, 1), renumbered(one, 2), three],
      [header, state, one, renumbered(three, 2)],
      [header, state, one, two],
      [header, state],
    ])
      expect(await refusalOf(await forged(lines))).toMatch(/^(damaged|wrong-passphrase)$/);
    expect(await refusalOf(await forged([later, state, one, two, three]))).toBe("wrong-passphrase");
    // The same people, sealed with the same key for the same place under the same first line: no other file.
    expect(await refusalOf(await forged([header, state, other, two, three]))).toBeUndefined();
    expect(await refusalOf(await forged([header, state, one, two, three]))).toBeUndefined();
  });
});

describe("why a file is refused", () => {
  const header = (change: object) =>
    `${JSON.stringify({ format: "rekindle-backup", version: 1, app: "1", createdAt: 1, ...change })}\n`;

  it.each([
    ["", "not-a-backup"],
    ["name,email\n", "not-a-backup"],
    ["{}\n", "not-a-backup"],
    ["null\n", "not-a-backup"],
    [header({ format: "other" }), "not-a-backup"],
    [header({ version: 2 }), "newer"],
    [header({ version: 2, createdAt: "some day", more: 1 }), "newer"],
    [header({ version: 1.5 }), "not-a-backup"],
    [header({ more: 1 }), "damaged"],
    [header({ seal: { ...FEW, iterations: 99_999 } }), "damaged"],
    [header({ seal: { ...FEW, iterations: 1e9 } }), "damaged"],
    [header({ seal: { ...FEW, salt: "c2hvcnQ=" } }), "damaged"],
    [header({ seal: { ...FEW, kdf: "none" } }), "damaged"],
  ])("%j: %s", async (text, refusal) => {
    await expect(readHeader(new Blob([text]))).rejects.toMatchObject({ refusal });
    expect(await refusalOf([text])).toBe(refusal);
  });

  it("a sealed one without its passphrase, or with another", async () => {
    await expect(collected(readBackup(new Blob(sealed)))).rejects.toMatchObject({
      refusal: "needs-passphrase",
    });
    expect(await refusalOf(sealed, "wrong horse")).toBe("wrong-passphrase");
    expect(await refusalOf(sealed.slice(0, -1), "wrong horse")).toBe("damaged");
  });
});

describe("what could keep us busy or fill the memory", () => {
  const first = () => plain.slice(0, 1);

  it("is refused: a line without end", async () => {
    const much = new Uint8Array(33 * 1024 * 1024).fill(0x20);
    expect(await refusalOf([...first(), much])).toBe("damaged");
    expect(await refusalOf([much])).toBe("not-a-backup");
  });

  it("is refused: brackets within brackets", async () => {
    const deep = `{"part":0,"kind":"state","state":${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}}\n`;
    expect(await refusalOf([...first(), deep, deep])).toBe("damaged");
  });

  it("is refused: little that unpacks to much", async () => {
    const { squeezed, base64Of, sha256 } = await import("~files/backup/bytes");
    const seals = await import("~files/backup/seal");
    const header = sealed[0];
    if (header === undefined) throw new Error("A header.");
    const much = await squeezed(new Uint8Array(40 * 1024 * 1024));
    const place = { header: await sha256(header), number: 0, isLast: true };
    const bytes = await seals.sealed(seal.key, place, much);
    const line = `${JSON.stringify({ part: 0, sealed: base64Of(bytes) })}\n`;
    expect(await refusalOf([header, line, '{"end":true}\n'])).toBe("damaged");
  });

  it("is refused: values of another shape", async () => {
    const state = stateOf();
    for (const part of [
      { part: 0, kind: "state", state: { ...state, more: 1 } },
      { part: 1, kind: "state", state },
      { part: 0, kind: "people", people: [] },
      {
        part: 0,
        kind: "state",
        state: { ...state, erased: { keys: [{ id: "a", key: "b" }], hashes: [] } },
      },
    ])
      expect(await refusalOf([...first(), `${JSON.stringify(part)}\n`, "{}\n"])).toBe("damaged");
  });
});
