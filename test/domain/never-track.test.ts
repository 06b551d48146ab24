import { describe, expect, it } from "vitest";
import { isNeverTrackEntry, neverTracked, normaliseNeverTrack } from "~domain/never-track";

describe("normaliseNeverTrack", () => {
  it.each([
    ["Acme.com", "acme.com"],
    [" @acme.com ", "acme.com"],
    ["mail.acme.co.uk", "mail.acme.co.uk"],
    ["Jane@Acme.com", "jane@acme.com"],
    ["Jane Doe <jane@acme.com>", "jane@acme.com"],
    ["Zürich.example", "zürich.example"],
    ["Zu\u0308rich.example", "z\u00fcrich.example"],
    ["xn--zrich-kva.example", "xn--zrich-kva.example"],
    ["пример.рф", "пример.рф"],
    ["xn--e1afmkfd.xn--p1ai", "xn--e1afmkfd.xn--p1ai"],
  ])("%j is %j", (typed, entry) => {
    expect(normaliseNeverTrack(typed)).toBe(entry);
    expect(isNeverTrackEntry(entry)).toBe(true);
  });

  it.each(["", "@", "acme", "acme.", ".com", "acme..com", "-acme.com", "jane@", "a b.com"])(
    "%j is none",
    (typed) => {
      expect(normaliseNeverTrack(typed)).toBeUndefined();
    },
  );

  it.each(["https://acme.com", "acme.com/x", "zürich.example/x", "zürich.example:8", "192.0.2.1"])(
    "%j is none",
    (typed) => {
      expect(normaliseNeverTrack(typed)).toBeUndefined();
    },
  );

  it.each(["Acme.com", "@acme.com", " acme.com"])("%j is not as it is stored", (text) => {
    expect(isNeverTrackEntry(text)).toBe(false);
  });
});

describe("neverTracked", () => {
  it.each([
    ["jane@acme.com", "acme.com"],
    ["JANE@Acme.COM", "acme.com"],
    ["jane@mail.acme.com", "acme.com"],
    ["jane@a.b.acme.com", "acme.com"],
    ["Jane Doe <jane@acme.com>", "acme.com"],
    ["jane@acme.com", "jane@acme.com"],
    ["jane+crm@acme.com", "jane@acme.com"],
    ["jane@zürich.example", "zürich.example"],
    ["jane@xn--zrich-kva.example", "zürich.example"],
    ["jane@zürich.example", "xn--zrich-kva.example"],
    ["jane@mail.xn--zrich-kva.example", "zürich.example"],
    ["jane@xn--zrich-kva.example", "jane@zürich.example"],
  ])("%s falls under %s", (address, entry) => {
    expect(neverTracked(address, ["other.example", entry])).toBe(entry);
  });

  it.each([
    ["jane@notacme.com", "acme.com"],
    ["jane@acme.com.example", "acme.com"],
    ["jane@acme.co", "acme.com"],
    ["acme.com@elsewhere.example", "acme.com"],
    ["janet@acme.com", "jane@acme.com"],
    ["jane@mail.acme.com", "jane@acme.com"],
    ["jane@acme.com", "jane+crm@acme.com"],
    ["jane@acme.com", "mail.acme.com"],
    ["linkedin:id:acme.com", "acme.com"],
    ["jane@acme.com", ""],
  ])("%s does not fall under %s", (address, entry) => {
    expect(neverTracked(address, entry === "" ? [] : [entry])).toBeUndefined();
  });

  it("names the first of several", () => {
    expect(neverTracked("jane@acme.com", ["acme.com", "jane@acme.com"])).toBe("acme.com");
  });
});
