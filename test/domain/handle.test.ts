import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  emailKeys,
  emailLookups,
  linkedinKeys,
  normaliseEmail,
  parseLinkedin,
} from "~domain/handle";
import { profileIdOf, salesIdOf } from "../support/linkedin-ids";

const JANE = "jane.doe@acme.example";

describe("normaliseEmail", () => {
  it.each([
    ["as it is", JANE],
    ["in capitals", "Jane.Doe@ACME.Example"],
    ["with space around", " \t jane.doe@acme.example \n"],
    ["as a link", "mailto:jane.doe@acme.example"],
    ["as a link in capitals", "MAILTO:Jane.Doe@acme.example"],
    ["as a link with a subject", "mailto:jane.doe@acme.example?subject=Hello%20you&cc=x@y.example"],
    ["with a name", "Jane Doe <jane.doe@acme.example>"],
    ["with a quoted name", '"Doe, Jane (Acme)" <Jane.Doe@acme.example> '],
    ["in brackets only", "<jane.doe@acme.example>"],
    ["with space inside the brackets", "Jane < jane.doe@acme.example >"],
    ["with another address as the name", "boss@other.example <jane.doe@acme.example>"],
  ])("reads an address %s", (_how, text) => {
    expect(normaliseEmail(text)).toBe(JANE);
  });

  it.each([
    ["a plus tag", "jane+crm@acme.example"],
    ["dots", "j.a.n.e@acme.example"],
    ["a subdomain", "jane@mail.eu.acme.example"],
    ["letters of other scripts", "jürgen@müller.example"],
    ["a hyphen and an apostrophe-free local part", "o-neil_1@ac-me.example"],
  ])("keeps %s", (_what, address) => {
    expect(normaliseEmail(address)).toBe(address);
  });

  it.each([
    "",
    "   ",
    "jane",
    "jane@",
    "@acme.example",
    "jane@acme",
    "jane@acme.e",
    "jane@@acme.example",
    "jane@acme@acme.example",
    "jane doe@acme.example",
    "jane@ac me.example",
    "jane@acme.example, bob@acme.example",
    "jane@acme.example;bob@acme.example",
    "jane(at)acme.example",
    "Jane Doe <>",
    "jane@acme.example <not an address>",
    "javascript:alert(1)",
    "https://www.linkedin.com/in/jane-doe",
    "<script>@acme.example",
  ])("finds no address in %j", (text) => {
    expect(normaliseEmail(text)).toBeUndefined();
  });

  it("takes an address of 254 characters, and none of 255", () => {
    const domain = (length: number) => `${"d".repeat(length - ".example".length)}.example`;
    const longest = `${"l".repeat(64)}@${domain(254 - 65)}`;
    expect(longest).toHaveLength(254);
    expect(normaliseEmail(longest)).toBe(longest);
    expect(normaliseEmail(`${"l".repeat(64)}@${domain(255 - 65)}`)).toBeUndefined();
    expect(normaliseEmail(`${"l".repeat(65)}@acme.example`)).toBeUndefined();
  });

  it("never throws, and what it returns it returns again", () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.emailAddress());
    fc.assert(
      fc.property(text, (input) => {
        const address = normaliseEmail(input);
        if (address === undefined) return;
        expect(normaliseEmail(address)).toBe(address);
        expect(normaliseEmail(address.toUpperCase())).toBe(address.toUpperCase().toLowerCase());
      }),
      { numRuns: 300 },
    );
  });
});

describe("email keys", () => {
  it("stores a tagged address also without its tag, under a key of its own", () => {
    expect(emailKeys("jane@acme.example")).toEqual(["email:jane@acme.example"]);
    expect(emailKeys("jane+crm@acme.example")).toEqual([
      "email:jane+crm@acme.example",
      "email-untagged:jane@acme.example",
    ]);
  });

  it("looks for the exact address before a weak one", () => {
    expect(emailLookups("jane@acme.example")).toEqual([
      { key: "email:jane@acme.example", strength: "exact" },
      { key: "email-untagged:jane@acme.example", strength: "weak" },
    ]);
    expect(emailLookups("jane+crm@acme.example")).toEqual([
      { key: "email:jane+crm@acme.example", strength: "exact" },
      { key: "email:jane@acme.example", strength: "weak" },
    ]);
  });

  it.each([
    ["jane@acme.example", "jane@acme.example", "exact"],
    ["jane+crm@acme.example", "jane+crm@acme.example", "exact"],
    ["jane+crm@acme.example", "jane@acme.example", "weak"],
    ["jane@acme.example", "jane+crm@acme.example", "weak"],
    ["jane+a@acme.example", "jane+b@acme.example", undefined],
    ["jane+a+b@acme.example", "jane@acme.example", "weak"],
    ["jane@acme.example", "jane@other.example", undefined],
    ["jane@acme.example", "janet@acme.example", undefined],
  ])("stored as %s, written to as %s: %s", (stored, written, strength) => {
    const keys = emailKeys(stored);
    expect(emailLookups(written).find(({ key }) => keys.includes(key))?.strength).toBe(strength);
  });
});

const MEMBER = 123456789;
const ID = profileIdOf(MEMBER);
const SALES_ID = salesIdOf(MEMBER);
const BY_ID = {
  profileId: ID,
  member: String(MEMBER),
  url: `https://www.linkedin.com/in/${ID}/`,
};
const BY_SALES_ID = {
  salesId: SALES_ID,
  member: String(MEMBER),
  url: `https://www.linkedin.com/sales/lead/${SALES_ID}`,
};
const BY_VANITY = { vanity: "jane-doe", url: "https://www.linkedin.com/in/jane-doe/" };

describe("parseLinkedin", () => {
  it("has ids to test with that look like LinkedIn's", () => {
    expect(ID).toMatch(/^ACo[\w-]{36}$/);
    expect(SALES_ID).toMatch(/^ACw[\w-]{36}$/);
  });

  it.each([
    "https://www.linkedin.com/in/jane-doe/",
    "https://www.linkedin.com/in/jane-doe",
    "http://www.linkedin.com/in/jane-doe",
    "https://linkedin.com/in/jane-doe",
    "https://de.linkedin.com/in/jane-doe",
    "https://pt-br.linkedin.com/in/jane-doe/",
    "https://WWW.LinkedIn.com/in/Jane-Doe",
    "www.linkedin.com/in/jane-doe",
    "linkedin.com/in/jane-doe",
    "  https://www.linkedin.com/in/jane-doe/ \n",
    "https://www.linkedin.com/in/jane-doe/details/experience/",
    "https://www.linkedin.com/in/jane-doe/recent-activity/all/",
    "https://www.linkedin.com/in/jane-doe?utm_source=share&miniProfileUrn=urn%3Ali",
    "https://www.linkedin.com/in/jane-doe/#about",
    "https://www.linkedin.com//in//jane-doe//",
    "https://www.linkedin.com/in/jane%2Ddoe/",
  ])("reads the public address %s", (text) => {
    expect(parseLinkedin(text)).toEqual(BY_VANITY);
  });

  it.each([
    ["https://www.linkedin.com/in/j%C3%BCrgen-m%C3%BCller/", "jürgen-müller"],
    ["https://www.linkedin.com/in/jürgen-müller/", "jürgen-müller"],
    ["https://www.linkedin.com/in/ju%CC%88rgen-mu%CC%88ller/", "jürgen-müller"],
    ["https://www.linkedin.com/in/%E5%B1%B1%E7%94%B0-1a2b3c/", "山田-1a2b3c"],
    ["https://www.linkedin.com/in/broken%E4-escape/", "broken%e4-escape"],
  ])("decodes %s", (text, vanity) => {
    const handle = parseLinkedin(text);
    expect(handle?.vanity).toBe(vanity);
    expect(parseLinkedin(handle?.url ?? "")?.vanity).toBe(vanity);
  });

  it.each([
    `https://www.linkedin.com/in/${ID}`,
    `https://www.linkedin.com/in/${ID}/overlay/contact-info/`,
    `https://fr.linkedin.com/in/${ID}?trk=x`,
    `urn:li:fsd_profile:${ID}`,
    `urn:li:fs_miniProfile:${ID}`,
    `URN:LI:fsd_profile:${ID}`,
    `urn:li:msg_messagingParticipant:urn:li:fsd_profile:${ID}`,
    `urn%3Ali%3Afsd_profile%3A${ID}`,
    encodeURIComponent(`urn:li:msg_messagingParticipant:urn:li:fsd_profile:${ID}`),
    ` urn:li:fsd_profile:${ID} `,
  ])("reads the profile id in %s", (text) => {
    expect(parseLinkedin(text)).toEqual(BY_ID);
  });

  it.each([
    `https://www.linkedin.com/sales/lead/${SALES_ID},NAME_SEARCH,x1Yz`,
    `https://www.linkedin.com/sales/lead/${SALES_ID}`,
    `https://www.linkedin.com/sales/lead/${SALES_ID}%2CNAME_SEARCH%2Cx1Yz?_ntb=1`,
    `urn:li:fs_salesProfile:(${SALES_ID},NAME_SEARCH,x1Yz)`,
    encodeURIComponent(`urn:li:fs_salesProfile:(${SALES_ID},NAME_SEARCH,x1Yz)`),
  ])("reads the sales id in %s", (text) => {
    expect(parseLinkedin(text)).toEqual(BY_SALES_ID);
  });

  it("reads a member's number", () => {
    expect(parseLinkedin("urn:li:member:123456789")).toEqual({ member: "123456789" });
    expect(parseLinkedin("urn%3Ali%3Amember%3A1")).toEqual({ member: "1" });
  });

  it.each([
    "",
    "jane-doe",
    "Jane Doe",
    "https://www.linkedin.com/",
    "https://www.linkedin.com/in/",
    "https://www.linkedin.com/in/me",
    "https://www.linkedin.com/in/ME/",
    "https://www.linkedin.com/in/edit/",
    `https://www.linkedin.com/in/${"v".repeat(201)}`,
    "https://www.linkedin.com/company/acme/",
    "https://www.linkedin.com/feed/",
    "https://www.linkedin.com/jobs/in/jane-doe",
    "https://www.linkedin.com/sales/lead/",
    "https://www.linkedin.com/sales/lead/jane-doe",
    "https://www.linkedin.com/sales/company/123",
    "https://linkedin.com.evil.example/in/jane-doe",
    "https://evil-linkedin.com/in/jane-doe",
    "https://evil.example/linkedin.com/in/jane-doe",
    "https://www.linkedin.com@evil.example/in/jane-doe",
    "https://evil.example/?u=https://www.linkedin.com/in/jane-doe",
    "https://evil.example#linkedin.com/in/jane-doe",
    "javascript:alert(1)//linkedin.com/in/jane-doe",
    "mailto:jane@linkedin.com",
    "ftp://www.linkedin.com/in/jane-doe",
    "urn:li:member:",
    "urn:li:member:12x",
    `urn:li:member:${"1".repeat(20)}`,
    "urn:li:company:123",
    `urn:li:fsd_profile:${ID}x`,
    `urn:li:fsd_profile:${ID.slice(0, -1)}`,
    `urn:other:fsd_profile:${ID}`,
  ])("finds no person in %j", (text) => {
    expect(parseLinkedin(text)).toBeUndefined();
  });

  it("finds the member's number in any profile id", () => {
    const tail = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 46 - 1 }), tail, (member, bytes) => {
        const id = profileIdOf(member, bytes);
        expect(parseLinkedin(`https://www.linkedin.com/in/${id}/`)).toEqual({
          profileId: id,
          member: String(member),
          url: `https://www.linkedin.com/in/${id}/`,
        });
      }),
      { numRuns: 300 },
    );
  });

  it("finds the same number in a sales id, so that both forms lead to one person", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 46 - 1 }), (member) => {
        const keysOf = (text: string) => linkedinKeys(parseLinkedin(text) ?? {});
        const profile = keysOf(`urn:li:fsd_profile:${profileIdOf(member)}`);
        const lead = keysOf(`urn:li:fs_salesProfile:(${salesIdOf(member, [7])},x,y)`);
        const shared = profile.filter((key) => lead.includes(key));
        expect(shared).toEqual([`linkedin:member:${member}`]);
        expect(keysOf(`urn:li:member:${member}`)).toEqual(shared);
      }),
    );
  });

  it("takes an id of another layout without a member's number", () => {
    const id = `ACo${"z".repeat(36)}`;
    expect(parseLinkedin(`urn:li:fsd_profile:${id}`)).toEqual({
      profileId: id,
      url: `https://www.linkedin.com/in/${id}/`,
    });
    const sales = `ACw${"z".repeat(36)}`;
    expect(parseLinkedin(`urn:li:fs_salesProfile:(${sales},x,y)`)).toEqual({
      salesId: sales,
      url: `https://www.linkedin.com/sales/lead/${sales}`,
    });
  });

  it("keeps the case of an id, for another case is another person", () => {
    const other = profileIdOf(MEMBER, [255]);
    expect(parseLinkedin(`https://www.linkedin.com/in/${other}`)?.profileId).toBe(other);
    expect(parseLinkedin(`https://www.linkedin.com/in/${ID.toLowerCase()}`)?.profileId).toBe(
      undefined,
    );
  });

  it("never throws, and reads the address it returns as the same person", () => {
    const anything = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.string({ unit: "binary" }).map((path) => `https://www.linkedin.com/in/${path}`),
      fc.string().map((path) => `linkedin.com/sales/lead/${path}`),
      fc.string().map((rest) => `urn:li:${rest}`),
      fc.string().map((rest) => `urn%3Ali%3A%${rest}`),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const handle = parseLinkedin(text);
        if (handle?.url !== undefined) expect(parseLinkedin(handle.url)).toEqual(handle);
      }),
      { numRuns: 500 },
    );
  });
});

describe("linkedinKeys", () => {
  it("lists the strongest first", () => {
    expect(
      linkedinKeys({ vanity: "jane-doe", salesId: SALES_ID, member: "1", profileId: ID }),
    ).toEqual([
      `linkedin:id:${ID}`,
      "linkedin:member:1",
      `linkedin:sales:${SALES_ID}`,
      "linkedin:vanity:jane-doe",
    ]);
    expect(linkedinKeys({})).toEqual([]);
  });
});
