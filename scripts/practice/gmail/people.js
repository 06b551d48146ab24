/**
 * The made-up people of the practice mailbox. Their domains end in `.example`, which nobody can
 * register, so a mistake can never reach a real person.
 */

/** @typedef {{ name: string, email: string, company: string }} Person */

/** @type {readonly Person[]} Correspondents that the sample data tracks as prospects. */
export const PEOPLE = [
  { name: "Jane Doe", email: "jane.doe@acme.example", company: "Acme Robotics" },
  { name: "Tomás Rivera", email: "tomas.rivera@solbright.example", company: "Solbright Energy" },
  { name: "Aiko Tanaka", email: "aiko@kumo.example", company: "Kumo Cloud" },
  { name: "Priya Raman", email: "priya.raman@lattice.example", company: "Lattice Labs" },
  { name: "Lars Lindqvist", email: "lars@fjordline.example", company: "Fjordline Logistics" },
  { name: "Amara Okafor", email: "amara.okafor@sunup.example", company: "Sunup Health" },
  { name: "Chloé Martin", email: "chloe@atelier-nord.example", company: "Atelier Nord" },
  { name: "Mateusz Nowak", email: "m.nowak@granit.example", company: "Granit Bau" },
  { name: "Hannah Weiss", email: "hannah.weiss@mertens.example", company: "Mertens & Söhne" },
  { name: "David Cohen", email: "david@tidewater.example", company: "Tidewater Freight" },
  { name: "Sofia Rossi", email: "sofia.rossi@vitale.example", company: "Vitale Foods" },
  { name: "Ben Carter", email: "ben.carter@hillcrest.example", company: "Hillcrest Schools" },
];

/** @type {readonly Person[]} People who write and are written to, but are nobody's prospect yet. */
export const STRANGERS = [
  { name: "Nora Quist", email: "nora.quist@stranger.example", company: "Stranger" },
  { name: "Omar Said", email: "omar@elsewhere.example", company: "Elsewhere" },
];

/** @type {readonly string[]} Whom a contact group means, unless the page is told otherwise. */
export const GROUP_MEMBERS = [
  "greta.lang@fair-berlin.example",
  "otto.brandt@fair-berlin.example",
  "mia.vogel@fair-berlin.example",
];

/**
 * The known name for an address, or "" when nobody here has it.
 *
 * @param {string} email any case
 */
export function findName(email) {
  const wanted = email.toLowerCase();
  return [...PEOPLE, ...STRANGERS].find((person) => person.email === wanted)?.name ?? "";
}

/**
 * Whom a mail program would suggest for what was typed: the first person with a word of the name,
 * or an address, that begins so.
 *
 * @param {string} typed
 * @returns {Person | undefined}
 */
export function suggestPerson(typed) {
  const start = typed.trim().toLowerCase();
  if (start === "") return undefined;
  return [...PEOPLE, ...STRANGERS].find(({ name, email }) => {
    const full = name.toLowerCase();
    return email.startsWith(start) || full.startsWith(start) || full.includes(` ${start}`);
  });
}
