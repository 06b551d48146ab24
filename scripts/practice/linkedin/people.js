/**
 * The made-up people of the practice LinkedIn, for all of its pages. Each is a special case of some
 * kind; the comment says which. Companies exist nowhere else.
 */

import { choose } from "./given.js";
import { profileId, salesId } from "./ids.js";

/**
 * @typedef {object} Person
 * @property {number} member the member's number
 * @property {string} id the profile id, `ACoAA…`
 * @property {string} salesId the id in Sales Navigator, `ACwAA…`
 * @property {string} salesToken the four letters after it in an address
 * @property {string} vanity the part after `/in/`, not encoded
 * @property {string} name
 * @property {string} firstName
 * @property {string} lastName
 * @property {string} headline "" when there is none
 * @property {string} company
 * @property {number} companyId
 * @property {string} location
 * @property {string} pronouns "" when there are none
 * @property {string} school "" when there is none
 * @property {boolean} isSchoolFirst whether the badge of the school comes before the company's
 * @property {0 | 1 | 2 | 3} degree 1 is connected; 0 is myself
 */

/**
 * @typedef {object} Facts
 * @property {string} [location]
 * @property {string} [pronouns]
 * @property {string} [school]
 * @property {boolean} [isSchoolFirst]
 * @property {Person["degree"]} [degree]
 */

/**
 * @param {number} member @param {string} vanity @param {string} name
 * @param {string} headline @param {string} company @param {Facts} [facts]
 * @returns {Person}
 */
function person(member, vanity, name, headline, company, facts = {}) {
  const [firstName = "", ...rest] = name.split(" ");
  return {
    member,
    id: profileId(member),
    salesId: salesId(member),
    salesToken: (member % 456976).toString(36).padStart(4, "x").slice(-4),
    vanity,
    name,
    firstName,
    lastName: rest.join(" "),
    headline,
    company,
    companyId: 90_000_000 + (member % 1000),
    location: facts.location ?? "Berlin, Germany",
    pronouns: facts.pronouns ?? "",
    school: facts.school ?? "",
    isSchoolFirst: facts.isSchoolFirst ?? false,
    degree: facts.degree ?? 1,
  };
}

const FIRST = person(
  700_000_001,
  "alex-morgan-example",
  "Alex Morgan",
  "Account Executive at Northwind Sales",
  "Northwind Sales",
  { degree: 0, location: "Hamburg, Germany" },
);

/** Another account of the same browser. */
export const OTHER_ACCOUNT = person(
  700_000_002,
  "robin-keller-example",
  "Robin Keller",
  "Sales Development at Northwind Sales",
  "Northwind Sales",
  { degree: 0, location: "Hamburg, Germany" },
);

export const isOtherAccount = choose("account", ["first", "other"]) === "other";

/** Who is logged in. In Node, always the first. */
export const ME = isOtherAccount ? OTHER_ACCOUNT : FIRST;

/** @type {readonly Person[]} */
export const PEOPLE = [
  person(
    700_000_102,
    "priya-raman-example",
    "Priya Raman",
    "Head of Operations at Lattice Labs",
    "Lattice Labs",
    { pronouns: "She/Her", location: "Bengaluru, Karnataka, India" },
  ),
  person(
    700_000_203,
    "jane-doe-example",
    "Jane Doe",
    "VP Engineering at Acme Robotics",
    "Acme Robotics",
    { location: "Austin, Texas, United States" },
  ),
  person(
    700_000_304,
    "tomas-rivera-example",
    "Tomás Rivera",
    "Building the solar grid at Solbright Energy",
    "Solbright Energy",
    { location: "Valencia, Spain", school: "Escola Nova" },
  ),
  // The address of this one is percent-encoded wherever it is an address.
  person(
    700_000_405,
    "chloé-martin-example",
    "Chloé Martin",
    "Directrice d’atelier · Atelier Nord",
    "Atelier Nord",
    { pronouns: "Elle", location: "Lille, France" },
  ),
  // Two who have the same name.
  person(700_000_506, "sam-lee-example", "Sam Lee", "Procurement Lead at Northbeam", "Northbeam"),
  person(
    700_000_607,
    "sam-lee-two-example",
    "Sam Lee",
    "Product Designer at Paperlark",
    "Paperlark",
    { location: "Leeds, United Kingdom" },
  ),
  // Written from right to left.
  person(
    700_000_708,
    "layla-haddad-example",
    "ليلى حداد",
    "مديرة المشتريات في تايدووتر",
    "Tidewater Freight",
    { location: "عمّان، الأردن" },
  ),
  // The school stands where the company usually does.
  person(
    700_000_809,
    "hannah-weiss-example",
    "Hannah Weiss",
    "Head of Sales at Mertens & Söhne",
    "Mertens & Söhne",
    { school: "Fernhochschule Beispiel", isSchoolFirst: true },
  ),
  // Nothing under the name.
  person(700_000_910, "mateusz-nowak-example", "Mateusz Nowak", "", "Granit Bau", {
    location: "Poznań, Poland",
  }),
  // Not connected.
  person(700_001_011, "aiko-tanaka-example", "Aiko Tanaka", "CTO at Kumo Cloud", "Kumo Cloud", {
    degree: 2,
    location: "Osaka, Japan",
  }),
  person(
    700_001_112,
    "amara-okafor-example",
    "Amara Okafor",
    "Founder & CEO, Sunup Health | Investor",
    "Sunup Health",
    { degree: 3, pronouns: "She/Her", location: "Lagos, Nigeria" },
  ),
  person(
    700_001_213,
    "david-cohen-example",
    "David Cohen",
    "COO at Hillcrest Schools",
    "Hillcrest Schools",
    { degree: 2 },
  ),
  // Connected, but never written to.
  person(
    700_001_314,
    "lars-lindqvist-example",
    "Lars Lindqvist",
    "Logistics Manager at Fjordline Logistics",
    "Fjordline Logistics",
    { location: "Gothenburg, Sweden" },
  ),
  person(
    700_001_415,
    "sofia-rossi-example",
    "Sofia Rossi",
    "Purchasing at Vitale Foods",
    "Vitale Foods",
    { location: "Parma, Italy" },
  ),
];

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The person (maybe myself) with this vanity, profile id, Sales Navigator id, name, or a URN that
 * ends in one of the ids; the first when several have that name.
 *
 * @param {string} wanted encoded or not
 * @returns {Person | undefined}
 */
export function findPerson(wanted) {
  const key = decoded(wanted)
    .replace(/^urn:li:\w+:\(?/, "")
    .replace(/,.*$/, "");
  const everyone = [ME, ...PEOPLE];
  return (
    everyone.find(({ id, salesId: sales }) => id === key || sales === key) ??
    everyone.find(({ vanity }) => vanity === key.toLowerCase()) ??
    everyone.find(({ member }) => String(member) === key) ??
    everyone.find(({ name }) => name.toLowerCase() === key.toLowerCase())
  );
}

/** The path of a person's profile, encoded as in a link. @param {Person} one */
export function profilePath({ vanity }) {
  return `/in/${encodeURIComponent(vanity)}/`;
}
