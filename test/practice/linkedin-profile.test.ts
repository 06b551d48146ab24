// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";

const PROFILE = "../../scripts/practice/linkedin/profile";

/** The modules of a profile page that was just opened at this address. */
async function load(path = "/in/priya-raman-example/") {
  vi.resetModules();
  history.replaceState(null, "", path);
  const { topCard } = await import(`${PROFILE}/top-card.js`);
  const { classicCard } = await import(`${PROFILE}/classic-card.js`);
  const { rail } = await import(`${PROFILE}/rail.js`);
  const { blobs } = await import(`${PROFILE}/blobs.js`);
  const { addressed } = await import(`${PROFILE}/address.js`);
  const { setRelation } = await import(`${PROFILE}/network.js`);
  const { person } = addressed();
  return { topCard, classicCard, rail, blobs, addressed, setRelation, person };
}

async function card(path?: string): Promise<HTMLElement> {
  const { topCard, person } = await load(path);
  return topCard(person);
}

function texts(found: Iterable<Element>): string[] {
  return [...found].map(({ textContent }) => textContent);
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe("the top card", () => {
  it("is marked on a section, on a div, or spelt otherwise", async () => {
    const section = await card();
    const key = /^com\.linkedin\.sdui\.profile\.card\.ref(ACo[\w-]{36})Topcard$/;
    expect(section.tagName).toBe("SECTION");
    expect(section.getAttribute("componentkey")).toMatch(key);
    const div = await card("/in/priya-raman-example/?card=div");
    expect([div.tagName, div.hasAttribute("componentkey")]).toEqual(["DIV", false]);
    expect(div.id).toMatch(key);
    const spelt = await card("/in/priya-raman-example/?card=TopCard");
    expect(spelt.getAttribute("componentkey")).toMatch(/TopCard$/);
  });

  it("has a name, a promotion before the headline, and the degree twice", async () => {
    const priya = await card();
    expect(priya.querySelector("h1")).toBeNull();
    expect(texts(priya.querySelectorAll("h2"))).toEqual(["Priya Raman"]);
    const lines = texts(priya.querySelectorAll("p")).slice(0, 5);
    const headline = "Head of Operations at Lattice Labs";
    expect(lines).toEqual(["Verify in 2 minutes", "She/Her", "· 1st", "· 1st", headline]);
    expect(priya.querySelector("p")?.closest("a")).not.toBeNull();
    const trigger = '[componentkey="ProfileVerificationTriggerRef-priya-raman-example"]';
    expect(priya.querySelector(trigger)?.textContent).toBe("Priya Raman");
  });

  it("has badges with logos; a school's may come first", async () => {
    const badges = (one: HTMLElement) => texts(one.querySelectorAll('[role="button"]'));
    expect(badges(await card())).toEqual(["Lattice Labs"]);
    const hannah = await card("/in/hannah-weiss-example/");
    expect(badges(hannah)).toEqual(["Fernhochschule Beispiel", "Mertens & Söhne"]);
    expect(hannah.querySelectorAll('[role="button"] img[src*="company-logo"]')).toHaveLength(2);
  });

  it("can lack a headline", async () => {
    const mateusz = await card("/in/mateusz-nowak-example/");
    expect(texts(mateusz.querySelectorAll("p"))).toEqual(
      expect.arrayContaining(["Poznań, Poland", "Granit Bau"]),
    );
    expect(mateusz.querySelector('[data-part="headline"]')).toBeNull();
  });

  it("has Message links that name the profile, or buttons without an address", async () => {
    const { topCard, person } = await load();
    const links = topCard(person).querySelectorAll('a[href*="/messaging/compose/"]');
    expect(links).toHaveLength(2);
    for (const link of links)
      expect(link.getAttribute("href")).toContain(
        `profileUrn=urn%3Ali%3Afsd_profile%3A${person.id}`,
      );
    const other = await card("/in/priya-raman-example/?message=button");
    expect(other.querySelector('[href*="/messaging/"]')).toBeNull();
    expect(other.querySelectorAll('button[aria-label="Message Priya"]')).toHaveLength(2);
  });

  it("has Connect for a stranger, and Pending after that", async () => {
    const { topCard, person, setRelation } = await load("/in/aiko-tanaka-example/");
    const connect = '[href="/preload/custom-invite/?vanityName=aiko-tanaka-example"]';
    expect(topCard(person).querySelector(connect)).not.toBeNull();
    setRelation(person, "pending");
    expect(topCard(person).querySelector(connect)).toBeNull();
    expect(topCard(person).querySelector('[data-action="withdraw"]')).not.toBeNull();
  });

  it("of my own has no Message", async () => {
    const mine = await card("/in/me/");
    expect(texts(mine.querySelectorAll("h2"))).toEqual(["Alex Morgan"]);
    expect(mine.querySelector('[href*="/messaging/"], [href*="vanityName"]')).toBeNull();
  });

  it("has class names that say nothing", async () => {
    for (const { className } of (await card()).querySelectorAll<HTMLElement>("div, p, h2, section"))
      expect(className).toMatch(/^_[\da-f]{8} [\da-f]{8}$/);
  });
});

describe("around the card", () => {
  it("are links about other people", async () => {
    const { rail, person } = await load();
    const beside = rail(person);
    expect(beside.innerHTML).not.toContain(`profileUrn=urn%3Ali%3Afsd_profile%3A${person.id}`);
    expect(beside.querySelectorAll('a[href*="profileUrn"]').length).toBeGreaterThan(0);
    expect(beside.querySelectorAll('a[href*="vanityName="]').length).toBeGreaterThan(0);
  });

  it("the address may have a profile id, or letters that are encoded", async () => {
    const { person } = await load("/in/chlo%C3%A9-martin-example/details/experience/");
    expect(person.name).toBe("Chloé Martin");
    const { addressed } = await load(`/in/${person.id}/`);
    expect(addressed().person.vanity).toBe("chloé-martin-example");
  });
});

describe("the older page", () => {
  it("has its own hooks", async () => {
    const { classicCard, person } = await load();
    const old = classicCard(person, document.createElement("div"));
    expect(old.matches(`section.pv-top-card[data-member-id="${person.member}"]`)).toBe(true);
    expect(old.querySelector("h1.text-heading-xlarge")?.textContent).toBe("Priya Raman");
    const headline = old.querySelector(".text-body-medium.break-words");
    expect(headline?.textContent).toBe("Head of Operations at Lattice Labs");
    const company = old.querySelector(".pv-text-details__right-panel button");
    expect(company?.getAttribute("aria-label")).toBe("Lattice Labs");
    expect(old.querySelector(".dist-value")?.textContent).toBe("1st");
  });

  it("has the data of me as text, and of the profile in a comment", async () => {
    const { blobs, person } = await load();
    const [mine, theirs] = blobs(person) as HTMLElement[];
    expect(mine?.id).toMatch(/^bpr-guid-\d+$/);
    const { data, included } = JSON.parse(mine?.textContent ?? "");
    expect(data.$type).toBe("com.linkedin.voyager.common.Me");
    expect(included[0].publicIdentifier).toBe("alex-morgan-example");
    const [comment] = theirs?.childNodes ?? [];
    expect(comment?.nodeType).toBe(Node.COMMENT_NODE);
    expect(JSON.parse(comment?.nodeValue ?? "").included[0]).toMatchObject({
      entityUrn: `urn:li:fsd_profile:${person.id}`,
      publicIdentifier: "priya-raman-example",
    });
  });
});
