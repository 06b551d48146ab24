/** The real package with the real days, and what stands in for a part of it. */
import realMoment from "moment-timezone";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import {
  allDays,
  chosenOf,
  type Holidays,
  likelyCountry,
  listCountries,
  listHolidays,
  listRegions,
  loadHolidays,
} from "~options/holiday-days";
import { default as standIn } from "~options/moment-stand-in";
import { forgetLanguage } from "~words/say";
import { fakeI18n } from "../support/words";

let holidays: Holidays;
beforeAll(async () => {
  holidays = await loadHolidays();
});

const list = (country: string, region?: string) => listHolidays(holidays, country, region, 2026);
const daysOf = (key: string, country: string, region?: string) =>
  list(country, region)
    .find((one) => one.key === key)
    ?.days.map(({ on }) => on);

describe("the holidays", () => {
  test("are known for this year and four more", () => {
    expect(daysOf("Epiphany", "DE", "BY")).toEqual(
      [2026, 2027, 2028, 2029, 2030].map((year) => `${year}-01-06`),
    );
    expect(daysOf("Good Friday", "DE", "BY")?.slice(0, 2)).toEqual(["2026-04-03", "2027-03-26"]);
  });

  test("are those of the region", () => {
    expect(daysOf("Epiphany", "DE")).toBeUndefined();
    expect(daysOf("Corpus Christi", "DE", "BY")).toContain("2027-05-27");
    expect(daysOf("Corpus Christi", "DE", "BE")).toBeUndefined();
  });

  test("are days off by law, or such on which banks are closed, and no others", () => {
    expect(daysOf("Mother's Day", "DE", "BY")).toBeUndefined();
    expect(daysOf("Midsummer Eve", "SE")).toContain("2027-06-25");
    expect(list("SE").find(({ key }) => key === "Midsummer Eve")?.isPublic).toBe(false);
  });

  test("half a day off is a working day", () => {
    // It begins at two, unless it is a Sunday.
    expect(daysOf("Christmas Eve", "DE", "BY")).toEqual(["2028-12-24"]);
  });

  test("a day in place of one on a weekend belongs to it", () => {
    const [, , ...others] = daysOf("Christmas Day", "GB", "ENG") ?? [];
    expect(daysOf("Christmas Day", "GB", "ENG")?.slice(0, 3)).toEqual([
      "2026-12-25",
      "2027-12-25",
      "2027-12-27",
    ]);
    expect(others).toContain("2028-12-25");
    expect(daysOf("Boxing Day", "GB", "ENG")).toContain("2027-12-28");
  });

  test("of several days are all of them", () => {
    const feast = daysOf("End of Ramadan (Eid al-Fitr)", "SA");
    expect(feast?.filter((on) => on.startsWith("2027"))).toEqual([
      "2027-03-09",
      "2027-03-10",
      "2027-03-11",
      "2027-03-12",
    ]);
  });

  test("nothing of the world breaks the rules or the list", () => {
    for (const { code } of listCountries(holidays)) {
      const days = allDays(list(code));
      expect(days.length, code).toBeLessThan(400);
      for (const { on, name } of days) {
        expect(on, code).toMatch(/^20(2[5-9]|3[01])-\d\d-\d\d$/);
        expect(name.length, code).toBeLessThanOrEqual(100);
      }
    }
  });
});

describe("which of them count", () => {
  test("at first those by law", () => {
    const chosen = chosenOf(list("SE"), undefined).map(({ key }) => key);
    expect(chosen).toContain("Midsummer Day");
    expect(chosen).not.toContain("Midsummer Eve");
  });

  test("later those that counted, also in the years that are new", () => {
    const before = list("DE", "BY").filter(({ key }) => key !== "Epiphany");
    const later = listHolidays(holidays, "DE", "BY", 2028);
    const chosen = chosenOf(later, allDays(before));
    expect(chosen.map(({ key }) => key)).toEqual(
      later.map(({ key }) => key).filter((key) => key !== "Epiphany"),
    );
    expect(allDays(chosen).at(-1)?.on).toBe("2032-12-26");
  });

  test("a holiday that was not known when it was saved counts", () => {
    const list = [
      { key: "Old", isPublic: true, days: [{ on: "2027-01-01", name: "Old" }] },
      { key: "New", isPublic: true, days: [{ on: "2031-01-01", name: "New" }] },
    ];
    expect(chosenOf(list, [{ on: "2030-12-26", name: "Other" }]).map(({ key }) => key)).toEqual([
      "New",
    ]);
  });
});

describe("places", () => {
  test("are called by their English names, in the order of their letters", () => {
    const countries = listCountries(holidays);
    expect(countries.find(({ code }) => code === "DE")?.name).toBe("Germany");
    expect(countries.length).toBeGreaterThan(190);
    const names = countries.map(({ name }) => name);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en")));
    expect(listRegions(holidays, "DE")).toContainEqual({ code: "BY", name: "Bayern" });
    expect(listRegions(holidays, "JP")).toEqual([]);
  });

  test("the likely one is in the browser's languages", () => {
    expect(likelyCountry(["de-DE", "en-US"])).toBe("DE");
    expect(likelyCountry(["de", "de-AT"])).toBe("AT");
    expect(likelyCountry(["zh-Hant-TW"])).toBe("TW");
    expect(likelyCountry(["eo"])).toBeUndefined();
  });
});

describe("in another language", () => {
  const speak = (browser: string) => {
    vi.stubGlobal("chrome", { i18n: fakeI18n(browser) });
    forgetLanguage();
  };
  afterEach(() => {
    vi.unstubAllGlobals();
    forgetLanguage();
  });

  test("places and holidays have its names, in its order, and English ones where it has none", () => {
    speak("de-AT");
    const countries = listCountries(holidays).map(({ name }) => name);
    expect(countries).toContain("Deutschland");
    expect(countries.indexOf("Österreich")).toBeLessThan(countries.indexOf("Polen"));
    expect(list("DE", "BY").map(({ key }) => key)).toContain("Heilige Drei Könige");
    expect(list("JP").map(({ key }) => key)).toContain("Coming of Age Day");
    expect(listRegions(holidays, "CH")).toContainEqual({ code: "BE", name: "Kanton Bern" });
  });

  test("what was chosen in the first one is known by its days", () => {
    const saved = allDays(list("DE", "BY").filter(({ key }) => key !== "Epiphany"));
    speak("de-DE");
    const german = list("DE", "BY");
    expect(chosenOf(german, saved).map(({ key }) => key)).toEqual(
      german.map(({ key }) => key).filter((key) => key !== "Heilige Drei Könige"),
    );
  });
});

describe("what stands in for moment-timezone says the same", () => {
  const ZONES = ["Asia/Tokyo", "America/Santiago", "Europe/Berlin", "Pacific/Kiritimati", "GMT"];

  test.each([...ZONES, "+09:00", "-03:00"])("on which day a moment falls in %s", (zone) => {
    for (let year = 2024; year < 2036; year += 1)
      for (const day of ["03-20", "06-21", "09-22", "12-21", "12-31"])
        for (const time of ["00:30", "09:30", "15:30", "23:30"]) {
          const iso = `${year}-${day}T${time}:00.000Z`;
          const isOffset = /^[+-]/.test(zone);
          const real = isOffset ? realMoment(iso).utcOffset(zone) : realMoment(iso).tz(zone);
          const own = isOffset ? standIn(iso).utcOffset(zone) : standIn(iso).tz(zone);
          expect([own.month(), own.date()], iso).toEqual([real.month(), real.date()]);
        }
  });

  test.each(ZONES)("at which moment the clocks say so in %s", (zone) => {
    for (let year = 2024; year < 2036; year += 1)
      for (const day of ["01-01", "03-28", "07-01", "10-31", "12-31"])
        for (const time of ["00:00:00", "14:00:00", "18:00:00"]) {
          const text = `${year}-${day} ${time}`;
          const real = realMoment.tz(text, zone).format();
          expect(Date.parse(standIn.tz(text, zone).format()), text).toBe(Date.parse(real));
        }
  });
});
