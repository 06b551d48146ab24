// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.linkedin.com/feed/" }
/** Who a profile is of, and what it says of them. */
import { safeParse } from "valibot";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readProfileIds } from "~connectors/linkedin/content/read-profile";
import { shownProfile } from "~connectors/linkedin/content/shown-profile";
import { profileKey } from "~connectors/linkedin/ids";
import { ShownSchema } from "~messages/who-is-this";
import {
  JANE,
  JANE_BY_ID,
  JANE_WHOLE,
  LABEL,
  LANGUAGES,
  OMAR,
  OMAR_BY_ID,
  open,
  pick,
  place,
  REP,
  VARIANTS,
  type Variant,
} from "../../../support/linkedin-page";

const AT_JANE = "/in/jane-doe-example/";
const TITLE = "Jane Doe | LinkedIn";

beforeEach(() => open(AT_JANE, TITLE));
afterEach(() => document.body.replaceChildren());

const NEWER = ["2026-profile-section", "2026-profile-div"];
const CASES: [string, Variant][] = [
  ...NEWER.flatMap((name) => VARIANTS.map((variant): [string, Variant] => [name, variant])),
  ...LANGUAGES.map((variant): [string, Variant] => ["2023-profile-classic", variant]),
];

/** The card of a page whose labels are all one is known by its title, which is translated too. */
const translateTitle = (variant: Variant) => {
  if (variant === "labels replaced" || variant === "both") document.title = `${LABEL} | LinkedIn`;
};
const ids = () => readProfileIds(document);
const shown = () => {
  const result = shownProfile(document, undefined);
  if (result?.kind !== "person") throw new Error("Nobody is shown.");
  return result;
};
const card = () => pick(document, "#card");

describe("the ids of a profile", () => {
  it.each(CASES)("%s, %s: are read whole", (name, variant) => {
    place(name, variant);
    translateTitle(variant);
    expect(ids()).toEqual([JANE_WHOLE]);
  });

  it.each(CASES)("%s, %s: are not read on any other page", (name, variant) => {
    place(name, variant);
    translateTitle(variant);
    for (const path of ["/feed/", "/", "/in/", "/in/me/", "/company/acme/", "/sales/lead/x"]) {
      open(path, document.title);
      expect(ids(), path).toBeUndefined();
    }
  });

  it.each(CASES)("%s, %s: are not read while it is still another's card", (name, variant) => {
    place(name, variant);
    open("/in/omar-said-example/", "Omar Said | LinkedIn");
    expect(ids()).toBeUndefined();
    open(`/in/${OMAR}/`, "Omar Said | LinkedIn");
    expect(ids()).toBeUndefined();
  });

  it.each([
    `${AT_JANE}details/experience/`,
    `${AT_JANE}overlay/contact-info/`,
    "/in/Jane-Doe-EXAMPLE",
  ])("are read at %s", (path) => {
    open(path);
    place("2026-profile-section");
    expect(ids()).toEqual([JANE_WHOLE]);
  });

  it.each(NEWER)("%s: are read where the address names the id", (name) => {
    open(`/in/${JANE}/`, "LinkedIn");
    place(name);
    expect(ids()).toEqual([JANE_BY_ID]);
  });

  it("are read from the link to write a message where the key has none", () => {
    place("2026-profile-section");
    card().setAttribute("componentkey", "com.linkedin.sdui.profile.card.refTopcard");
    expect(ids()).toEqual([JANE_WHOLE]);
  });

  it("are not those of people beside the card, or of a card that is hidden", () => {
    place("2026-profile-section");
    const card = pick(document, "#card");
    card.style.display = "none";
    expect(ids()).toBeUndefined();
    card.remove();
    expect(ids()).toBeUndefined();
    open("/in/omar-said-example/", "Omar Said | LinkedIn");
    expect(ids()).toBeUndefined();
  });

  it("are those of the new card when the one before is still there", () => {
    place("2026-profile-section");
    const next = place("2026-profile-section");
    next.innerHTML = next.innerHTML
      .replaceAll(JANE, OMAR)
      .replaceAll("jane-doe-example", "omar-said-example");
    open("/in/omar-said-example/", TITLE);
    expect(ids()).toEqual([
      { ...OMAR_BY_ID, also: [...OMAR_BY_ID.also, "linkedin:vanity:omar-said-example"] },
    ]);
  });

  it.each([
    ["its own address", (name: string) => name],
    ["the address in another writing", (name: string) => encodeURIComponent(name)],
    ["the address with its accents apart", (name: string) => name.normalize("NFD")],
  ])("with a name that is percent-encoded in the address, and on the card %s", (_how, write) => {
    const name = "chloé-martin-example";
    open(`/in/${encodeURIComponent(name)}/`, "LinkedIn");
    place("2026-profile-section");
    for (const link of card().querySelectorAll("#place, #connect")) link.remove();
    pick(card(), "[componentkey]").setAttribute(
      "componentkey",
      `ProfileVerificationTriggerRef-${write(name)}`,
    );
    expect(ids()).toEqual([
      { ...JANE_BY_ID, also: [...JANE_BY_ID.also, `linkedin:vanity:${name}`] },
    ]);
  });

  it("with such a name in the card's links", () => {
    const name = encodeURIComponent("chloé-martin-example");
    open(`/in/${name.toLowerCase()}/`, "LinkedIn");
    place("2026-profile-section");
    pick(card(), "[componentkey]").removeAttribute("componentkey");
    pick(card(), "#place a").setAttribute("href", `/in/${name}/overlay/contact-info/`);
    expect(ids()?.[0]?.also).toContain("linkedin:vanity:chloé-martin-example");
  });

  it.each(["(3) Jane Doe | LinkedIn", "(99+) Jane Doe | LinkedIn", "Jane Doe", TITLE])(
    "are read by the title when the card says no address: %s",
    (title) => {
      open(AT_JANE, title);
      place("2026-profile-div");
      expect(ids()).toEqual([JANE_WHOLE]);
    },
  );

  it.each(["(3) Omar Said | LinkedIn", "LinkedIn", "", "(3) LinkedIn"])(
    "are not read when the title is another's: %j",
    (title) => {
      open(AT_JANE, title);
      place("2026-profile-div");
      expect(ids()).toBeUndefined();
      // A card without a name is not the one of a title without one.
      pick(document, "h1").remove();
      expect(ids()).toBeUndefined();
    },
  );

  it("are not there for whoever is not logged in", () => {
    place("2023-profile-public");
    expect(ids()).toBeUndefined();
    expect(shownProfile(document, undefined)).toBeUndefined();
  });
});

describe("the ids of an older profile", () => {
  const blob = () => {
    const found = [...document.querySelectorAll("code")].at(-1);
    if (found === undefined) throw new Error("There is no data.");
    return found;
  };
  const NUMBER = {
    address: "linkedin:member:123456789",
    also: ["linkedin:vanity:jane-doe-example"],
  };

  it("are the number and the public name where the data has none, or another's", () => {
    place("2023-profile-classic");
    blob().innerHTML = "";
    expect(ids()).toEqual([NUMBER]);
    blob().textContent = `{"included":[{"entityUrn":"urn:li:fsd_profile:${OMAR}","publicIdentifier":"omar-said-example"}]}`;
    expect(ids()).toEqual([NUMBER]);
  });

  it("are not those that the data has for her name when the card's number is another", () => {
    place("2023-profile-classic");
    blob().textContent = `{"included":[{"entityUrn":"urn:li:fsd_profile:${OMAR}","publicIdentifier":"jane-doe-example"}]}`;
    expect(ids()).toEqual([NUMBER]);
  });

  it("are read in whichever order the data has them, and around what is nested", () => {
    place("2023-profile-classic");
    const nested = '"profilePicture":{"artifacts":[{"width":100}]},"firstName":"Jane"';
    const urn = `"entityUrn":"urn:li:fsd_profile:${JANE}"`;
    const name = '"publicIdentifier":"Jane-Doe-Example"';
    for (const parts of [
      [urn, nested, name],
      [name, nested, urn],
    ]) {
      blob().textContent = `{"included":[{${parts.join(",")}}]}`;
      expect(ids()).toEqual([JANE_WHOLE]);
    }
  });

  it("are not those of whoever is named within another's data", () => {
    place("2023-profile-classic");
    pick(document, ".pv-top-card").removeAttribute("data-member-id");
    blob().textContent = `{"included":[{"by":{"publicIdentifier":"jane-doe-example"},"entityUrn":"urn:li:fsd_profile:${OMAR}"}]}`;
    expect(ids()).toBeUndefined();
  });

  it("are read when the data is no data", () => {
    place("2023-profile-classic");
    blob().textContent = '{"publicIdentifier":"jane-doe-example", <';
    expect(ids()).toEqual([NUMBER]);
  });

  it("are the data's alone where the card has no number", () => {
    place("2023-profile-classic");
    pick(document, ".pv-top-card").removeAttribute("data-member-id");
    expect(ids()).toEqual([JANE_WHOLE]);
  });
});

describe("what a profile says", () => {
  it.each(CASES)("%s, %s: is told in a form that is taken", (name, variant) => {
    place(name, variant);
    translateTitle(variant);
    const result = shown();
    expect(safeParse(ShownSchema, result).success).toBe(true);
    expect(result).toMatchObject({
      kind: "person",
      where: "profile",
      keys: [JANE_WHOLE.address, ...JANE_WHOLE.also],
      url: "https://www.linkedin.com/in/jane-doe-example/",
    });
    expect(JSON.stringify(result)).not.toMatch(/SECRET|Omar|Harbour/);
  });

  it.each([
    ["2026-profile-section", "as it is"],
    ["2026-profile-section", "classes stripped"],
    ["2023-profile-classic", "as it is"],
  ] as const)("%s, %s: is name, headline and company", (name, variant) => {
    place(name, variant);
    expect(shown()).toMatchObject({
      name: "Jane Doe",
      title: "VP Engineering at Acme Robotics",
      company: { name: "Acme Robotics", isSure: true },
    });
  });

  it.each([
    ["the promotion in a link is none", "a p", "Prüfen Sie sich in zwei Minuten"],
    ["the distance is none", "#headline", "· 3rd+"],
    ["nor in Spanish", "#headline", "· 2º"],
    ["nor in Arabic", "#headline", "· الثاني"],
    ["pronouns are none", "#headline", "He/Him"],
    ["nor three of them, in brackets", "#headline", "(she/her/hers)"],
  ])("as a headline: %s", (_what, selector, text) => {
    place("2026-profile-section");
    pick(card(), selector).textContent = text;
    // What is left of it is the place, which is no headline either.
    if (selector === "#headline") expect(shown()).not.toHaveProperty("title");
    else expect(shown().title).toBe("VP Engineering at Acme Robotics");
  });

  it("is no headline when there is none", () => {
    place("2026-profile-section");
    pick(card(), "#headline").remove();
    expect(shown()).not.toHaveProperty("title");
    expect(shown()).toMatchObject({ company: { name: "Acme Robotics", isSure: false } });
  });

  it.each(["Founder / Investor", "Sales and/or marketing", "· Building robots"])(
    "can be a headline: %s",
    (text) => {
      place("2026-profile-section");
      pick(card(), "#headline").textContent = text;
      expect(shown().title).toBe(text);
    },
  );

  it("is the tab's name where the card has none", () => {
    open(AT_JANE, "(3) Jane Doe | LinkedIn");
    place("2026-profile-section");
    pick(card(), "h2").remove();
    expect(shown()).toMatchObject({ name: "Jane Doe" });
  });
});

describe("the company", () => {
  const company = () => shown().company;
  const withHeadline = (text: string) => {
    place("2026-profile-section");
    pick(card(), "#headline").textContent = text;
    return company();
  };

  it("is sure when the headline agrees, also with a school before it", () => {
    place("2026-profile-section");
    pick(card(), "#badges").prepend(pick(card(), "#school"));
    expect(company()).toEqual({ name: "Acme Robotics", isSure: true });
    document.body.replaceChildren();
    place("2026-profile-div");
    expect(company()).toEqual({ name: "Acme Robotics", isSure: true });
  });

  it.each([
    ["the headline's own, a guess", "Buyer at Harbour Freight | Runner", "Harbour Freight"],
    ["the same in German", "Einkauf bei Harbour Freight", "Harbour Freight"],
    ["the first badge, a guess", "I build robots", "Acme Robotics"],
  ])("is %s", (_what, headline, name) => {
    expect(withHeadline(headline)).toEqual({ name, isSure: false });
  });

  it("is the first badge's as a guess only when that is a school's", () => {
    place("2026-profile-section");
    pick(card(), "#headline").textContent = "I build robots";
    pick(card(), "#badges").prepend(pick(card(), "#school"));
    expect(company()).toEqual({ name: "Fairview College", isSure: false });
  });

  it("is unknown without a badge and a word of it", () => {
    place("2026-profile-section");
    pick(card(), "#badges").remove();
    pick(card(), "#headline").textContent = "I build robots";
    expect(shown()).not.toHaveProperty("company");
  });

  it("is sure of a name with signs in it", () => {
    place("2026-profile-section");
    pick(card(), "#company p").textContent = "Mertens & Söhne Co.";
    pick(card(), "#headline").textContent = "Head of Sales at Mertens & Söhne Co. | Speaker";
    expect(company()).toEqual({ name: "Mertens & Söhne Co.", isSure: true });
  });

  it("is not what a part of a word agrees with", () => {
    place("2026-profile-section");
    pick(card(), "#company p").textContent = "Nord";
    pick(card(), "#headline").textContent = "Nordic walking coach";
    expect(company()).toEqual({ name: "Nord", isSure: false });
  });

  it("of an older profile is not in a label, which says what a press does", () => {
    place("2023-profile-classic");
    pick(document, "#headline").textContent = "I build robots";
    expect(company()).toEqual({ name: "Fairview College", isSure: false });
  });
});

describe("the rep's own profile", () => {
  beforeEach(() => open("/in/alex-morgan-example/", "Alex Morgan | LinkedIn"));

  it.each(VARIANTS)("is nobody's, %s", (variant) => {
    place("2026-profile-own", variant);
    expect(shownProfile(document, undefined)).toEqual({ kind: "self" });
    expect(shownProfile(document, profileKey(REP))).toEqual({ kind: "self" });
  });

  it("is known by the mailbox, whatever can be edited there", () => {
    place("2026-profile-own");
    expect(shownProfile(document, profileKey(JANE))).toMatchObject({ name: "Alex Morgan" });
    pick(document, "#edit").remove();
    expect(shownProfile(document, profileKey(REP))).toEqual({ kind: "self" });
    expect(shownProfile(document, undefined)).toMatchObject({ kind: "person" });
  });
});
