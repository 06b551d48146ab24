import { describe, expect, it } from "vitest";
import { personFile, personFileName, type StoredOnPerson } from "~files/person-file";
import { event, prospectOf, retracted, touch } from "../support/log";
import { at, DAY } from "../support/times";

const T = at("2026-11-02T09:00Z");
const mistake = touch(T + DAY);
const log = [
  touch(T, { subject: "Offer" }),
  mistake,
  retracted(T + 2 * DAY, mistake.id),
  event({ kind: "snoozed", untilAt: T + 9 * DAY }, T + 3 * DAY),
];

function fileOf(change: Partial<StoredOnPerson> = {}) {
  const facts = {
    id: "prospect:jane",
    name: "Jane Doe",
    notes: "Likes tea.",
    handleKeys: ["email:jane@acme.example"],
    stage: "new",
    createdAt: T,
  } as const;
  const row = {
    ...prospectOf(log, { ...facts, handleKeys: [...facts.handleKeys] }),
    words: ["jane"],
  };
  const stored: StoredOnPerson = {
    facts: { ...facts, handleKeys: [...facts.handleKeys] },
    row,
    log,
    announced: [{ key: "prospect:jane/fresh", at: T }],
    sends: [],
    waysBack: [{ of: "edit", stored: { before: { createdAt: T } } }],
    setAside: [],
    ...change,
  };
  return JSON.parse(personFile(stored, T + DAY));
}

describe("personFile", () => {
  it("says what it is, section by section, in an order that stays", () => {
    const file = fileOf();
    expect(file).toMatchObject({ format: "rekindle-person", version: 1 });
    expect(file.writtenAt).toBe("2026-11-03T09:00:00.000Z");
    expect(Object.keys(file).slice(4)).toEqual([
      "facts",
      "handles",
      "standing",
      "log",
      "announced",
      "messagesOnTheirWay",
      "waysBack",
      "setAside",
    ]);
    for (const section of Object.keys(file).slice(4))
      expect(file[section].about).toMatch(/^[A-Z].*\.$/);
  });

  it("has the facts, the handles, and what follows from the log, each once", () => {
    const { facts, handles, standing } = fileOf();
    expect(facts).toMatchObject({ name: "Jane Doe", notes: "Likes tea." });
    expect(facts.createdAt).toBe("2026-11-02T09:00:00.000Z");
    expect(facts).not.toHaveProperty("handleKeys");
    expect(handles.keys).toEqual(["email:jane@acme.example"]);
    expect(handles.words).toEqual(["jane"]);
    expect(standing).toMatchObject({ touchCount: 1, lastTouchAt: "2026-11-02T09:00:00.000Z" });
    expect(standing.waitingSince).toMatch(/^2026/);
    expect(standing).not.toHaveProperty("name");
  });

  it("has the whole log, and says what was taken back", () => {
    const { entries } = fileOf().log;
    expect(entries).toHaveLength(4);
    expect(entries[0]).toMatchObject({ kind: "touch", subject: "Offer", isRetracted: false });
    expect(entries[0].at).toBe("2026-11-02T09:00:00.000Z");
    expect(entries[1]).toMatchObject({ id: mistake.id, isRetracted: true });
    expect(entries[2]).toMatchObject({ kind: "retracted", isRetracted: false });
    expect(entries[3].untilAt).toBe("2026-11-11T09:00:00.000Z");
  });

  it("has what else is stored, with times to be read at any depth", () => {
    const file = fileOf({ setAside: [{ id: "x", at: Number.MAX_VALUE }] });
    expect(file.announced.entries).toEqual([
      { key: "prospect:jane/fresh", at: expect.any(String) },
    ]);
    expect(file.waysBack.entries[0].stored.before.createdAt).toMatch(/^2026-11-02T/);
    expect(file.setAside.entries[0].at).toBe(Number.MAX_VALUE);
  });
});

describe("personFileName", () => {
  it.each([
    ["Jane Doe", "rekindle-jane-doe.json"],
    ["  Zoë O'Hara/../x ", "rekindle-zoe-o-hara-x.json"],
    ["孙丽", "rekindle-孙丽.json"],
    ["???", "rekindle-person.json"],
    ["a".repeat(200), `rekindle-${"a".repeat(60)}.json`],
  ])("%s: %s", (name, file) => {
    expect(personFileName(name)).toBe(file);
  });
});
