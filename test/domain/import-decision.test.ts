import { describe, expect, it } from "vitest";
import { decide, type ImportTerms } from "~domain/import-decision";
import { KnownPeople, listedOf } from "~domain/known-people";
import type { ListedPerson } from "~domain/listed-person";
import type { ProspectFacts } from "~domain/prospect";
import { MOST_TAGS } from "~domain/tags";
import { factsOf } from "../support/log";

const NOW = 1_000_000;
const EMAIL = "jane@acme.example";
const KEY = `email:${EMAIL}`;
const jane = factsOf({ email: EMAIL, handleKeys: [KEY] });
const terms: ImportTerms = { now: NOW, isErased: () => false, isRefused: () => false };

function decideOn(
  person: Partial<ListedPerson>,
  there: readonly ProspectFacts[],
  change: Partial<ImportTerms> = {},
  touched: readonly ProspectFacts[] = [],
) {
  const known = new KnownPeople();
  for (const facts of there) known.put(facts);
  for (const { id } of touched) known.putTouched(id);
  const listed = listedOf({ line: 1, name: "Jane Doe", ...person });
  return decide(listed, known, { ...terms, ...change }, "prospect:new");
}

describe("decide", () => {
  it("adds whom nobody's address belongs to, never from the future", () => {
    const person = { email: "j+fair@home.example", createdAt: NOW + 1, interestedAt: NOW + 1 };
    expect(decideOn(person, [jane], { source: "Fair" })).toEqual({
      fate: "added",
      made: [
        {
          id: "prospect:new",
          name: "Jane Doe",
          email: "j+fair@home.example",
          handleKeys: ["email:j+fair@home.example", "email-untagged:j@home.example"],
          source: "Fair",
          stage: "new",
          createdAt: NOW,
          interestedAt: NOW,
        },
      ],
    });
  });

  it("prefers what the row says over what holds for the list", () => {
    const person = { email: "j@home.example", source: "Own", interestedAt: 5 };
    const { made } = decideOn(person, [], { source: "Fair", interestedAt: 9 });
    expect(made).toMatchObject([{ source: "Own", interestedAt: 5 }]);
  });

  it.each<[string, Partial<ProspectFacts>, Partial<ListedPerson>, Partial<ProspectFacts> | "same"]>(
    [
      ["fills what is missing", {}, { title: "CTO" }, { title: "CTO" }],
      [
        "overwrites nothing",
        { title: "CEO", notes: "Tea" },
        { title: "CTO", notes: "Wine" },
        "same",
      ],
      ["has nothing new", { title: "CTO" }, { title: "CTO" }, "same"],
      ["moves on whom nobody has put anywhere", {}, { stage: "meeting" }, { stage: "meeting" }],
      ["leaves a stage", { stage: "proposal" }, { stage: "meeting" }, "same"],
      ["unites tags", { tags: ["b"] }, { tags: ["B", "a"] }, { tags: ["a", "b"] }],
      ["takes the earlier interest", { interestedAt: 9 }, { interestedAt: 5 }, { interestedAt: 5 }],
      ["leaves the earlier interest", { interestedAt: 5 }, { interestedAt: 9 }, "same"],
      [
        "learns an address",
        {},
        { otherEmails: ["j@home.example"] },
        { handleKeys: [KEY, "email:j@home.example"] },
      ],
    ],
  )("%s", (_, known, person, after) => {
    const facts = { ...jane, ...known };
    const made = after === "same" ? [] : [{ ...facts, ...after }];
    const fate = made.length > 0 ? "filled" : "same";
    expect(decideOn({ email: EMAIL, ...person }, [facts])).toEqual({ fate, made });
  });

  it("has no interest in the interest of whom the rep has written to", () => {
    expect(decideOn({ email: EMAIL, interestedAt: 5 }, [jane], {}, [jane]).fate).toBe("same");
  });

  it("takes on no more tags than one may have", () => {
    const tags = Array.from({ length: MOST_TAGS - 1 }, (_, index) => `tag ${index}`);
    const [made] = decideOn({ email: EMAIL, tags: ["x", "y"] }, [{ ...jane, tags }]).made;
    expect(made?.tags).toHaveLength(MOST_TAGS);
    expect(decideOn({ email: EMAIL, tags: ["x", "y"] }, made ? [made] : []).fate).toBe("same");
  });

  it("takes nobody's address, and asks about two only until they were told apart", () => {
    const twin = factsOf({ id: "prospect:twin", handleKeys: ["email:j@home.example"] });
    const both = { email: EMAIL, otherEmails: ["j@home.example"] };
    expect(decideOn(both, [jane, twin])).toEqual({
      fate: "filled",
      made: [
        { ...jane, maybeSameAs: [twin.id] },
        { ...twin, maybeSameAs: [jane.id] },
      ],
    });
    const apart = { ...twin, notSameAs: [jane.id] };
    expect(decideOn(both, [jane, apart])).toEqual({ fate: "same", made: [] });
  });

  it("knows somebody without an address by name and company", () => {
    const known = [{ ...jane, company: "Acme" }];
    expect(decideOn({ name: " jane  doe", company: "ACME" }, known).fate).toBe("same");
    expect(decideOn({ company: "Bolt" }, known).fate).toBe("added");
    expect(decideOn({}, known).fate).toBe("added");
  });

  it("leaves out whom the rep has erased, unless they are back, and whoever is not to be tracked", () => {
    const isErased = (keys: readonly string[]) => keys.includes(KEY);
    expect(decideOn({ email: EMAIL }, [], { isErased }).fate).toBe("erased");
    expect(decideOn({ email: EMAIL }, [jane], { isErased }).fate).toBe("same");
    const isRefused = (email: string) => email === EMAIL;
    const person = { email: "j@home.example", otherEmails: [EMAIL], title: "CTO" };
    expect(decideOn(person, [jane], { isRefused })).toEqual({ fate: "refused", made: [] });
  });
});
