import { describe, expect, it } from "vitest";
import { tidyTags, withoutTag } from "~domain/tags";

describe("tidyTags", () => {
  it.each<[string[], string[]]>([
    [[], []],
    [
      ["wine", "Berlin"],
      ["Berlin", "wine"],
    ],
    [[" Berlin ", "", "  "], ["Berlin"]],
    [["VIP", "vip", "Vip"], ["VIP"]],
    [
      ["Fair 10", "Fair 9"],
      ["Fair 9", "Fair 10"],
    ],
    [["Zu\u0308rich", "Z\u00fcrich"], ["Zu\u0308rich"]],
    [
      ["Zebra", "Äpfel"],
      ["Äpfel", "Zebra"],
    ],
  ])("%j is %j", (typed, tags) => {
    expect(tidyTags(typed)).toEqual(tags);
  });
});

it("withoutTag finds a tag in any case", () => {
  expect(withoutTag(["Berlin", "VIP"], "vip")).toEqual(["Berlin"]);
});
