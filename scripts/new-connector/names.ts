/** The forms in which a new connector's name stands in its files. */
import type { Wish } from "./wish";

export interface Names extends Wish {
  /** `outlookWeb` */
  camel: string;
  /** `OutlookWeb` */
  pascal: string;
  /** `Outlook Web` */
  title: string;
  /** `captureOutlookWeb` */
  setting: string;
  year: string;
}

export function namesOf(wish: Wish, year: number): Names {
  const words = wish.id.split("-").map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  const pascal = words.join("");
  return {
    ...wish,
    pascal,
    camel: `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}`,
    title: words.join(" "),
    setting: `capture${pascal}`,
    year: String(year),
  };
}

/** A template, or the path of one, with the names filled in. */
export function filledIn(text: string, names: Names): string {
  return text.replace(/__(id|camel|Pascal|Title|origin|year)__/g, (_all, name: string) => {
    switch (name) {
      case "id":
        return names.id;
      case "camel":
        return names.camel;
      case "Pascal":
        return names.pascal;
      case "Title":
        return names.title;
      case "origin":
        return names.origin;
      default:
        return names.year;
    }
  });
}
