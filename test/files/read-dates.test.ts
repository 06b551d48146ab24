import { describe, expect, it, test } from "vitest";
import { dateReader, looksLikeDate } from "~files/read-dates";

const read = (cell: string, zone = "Europe/Berlin", others: string[] = []) => {
  const at = dateReader([cell, ...others], zone)(cell);
  return at === undefined ? undefined : new Date(at).toISOString();
};

describe("a date", () => {
  test.each([
    ["2024-03-12", "2024-03-11T23:00:00.000Z"],
    ["2024-03-12 10:15", "2024-03-12T09:15:00.000Z"],
    ["2024-03-12T10:15:30Z", "2024-03-12T10:15:30.000Z"],
    ["2024-03-12T10:15:30.123Z", "2024-03-12T10:15:30.123Z"],
    ["2024-03-12T10:15:30+05:30", "2024-03-12T04:45:30.000Z"],
    ["2024-03-12 10:15:30 UTC", "2024-03-12T10:15:30.000Z"],
    ["2024-03-12 10:15:30 -0500", "2024-03-12T15:15:30.000Z"],
    ["2024/3/2", "2024-03-01T23:00:00.000Z"],
    ["12.03.2024", "2024-03-11T23:00:00.000Z"],
    ["1.7.24", "2024-06-30T22:00:00.000Z"],
    ["12.03.2024, 14:30 Uhr", "2024-03-12T13:30:00.000Z"],
    ["12 Mar 2024", "2024-03-11T23:00:00.000Z"],
    ["12-Mar-2024", "2024-03-11T23:00:00.000Z"],
    ["12. März 2024", "2024-03-11T23:00:00.000Z"],
    ["12 de marzo de 2024", "2024-03-11T23:00:00.000Z"],
    ["12 août 2024", "2024-08-11T22:00:00.000Z"],
    ["March 12th, 2024", "2024-03-11T23:00:00.000Z"],
    ["Mar 12, 2024 2:30 PM", "2024-03-12T13:30:00.000Z"],
    ["2024-03-12 12:05 am", "2024-03-11T23:05:00.000Z"],
    // The clock goes forward at two.
    ["2024-03-31 12:00", "2024-03-31T10:00:00.000Z"],
    ["2024-03-31 01:30", "2024-03-31T00:30:00.000Z"],
  ])("%s", (cell, at) => {
    expect(read(cell)).toBe(at);
    expect(looksLikeDate(cell)).toBe(true);
  });

  test.each([
    "",
    "45363",
    "2024",
    "30.02.2024",
    "31/31/2024",
    "12 Foo 2024",
    "Room 12.03",
    "x".repeat(100),
    "0000-00-00",
  ])("%j is none", (cell) => {
    expect(read(cell)).toBeUndefined();
    expect(looksLikeDate(cell)).toBe(false);
  });

  it("before 1970 is none that can be kept", () => {
    expect(read("12.03.1962")).toBeUndefined();
  });
});

describe("a date with slashes", () => {
  it("is what its column says", () => {
    expect(read("03/04/2024", "UTC", ["25/04/2024"])).toBe("2024-04-03T00:00:00.000Z");
    expect(read("03/04/2024", "UTC", ["04/25/2024"])).toBe("2024-03-04T00:00:00.000Z");
  });

  it("is what the rep's place says when the column does not", () => {
    expect(read("03/04/2024", "Europe/London")).toBe("2024-04-02T23:00:00.000Z");
    expect(read("03/04/2024", "America/New_York")).toBe("2024-03-04T05:00:00.000Z");
  });

  it("of the other order in the same column is none", () => {
    expect(read("25/04/2024", "UTC", [])).toBe("2024-04-25T00:00:00.000Z");
    expect(dateReader(["04/25/2024"], "UTC")("25/04/2024")).toBeUndefined();
  });
});
