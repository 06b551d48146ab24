/**
 * The words a prospect is found by. Each word in the index makes the import of a long list longer (25 µs a
 * person, measured), so what many have and nobody looks for is not in it: the legal form of a company and
 * the end of a domain. What is found by the index is compared with all words.
 */
import { emailsOf, type ProspectFacts } from "./prospect";

type Named = Pick<ProspectFacts, "name" | "company">;

const LEGAL_FORMS = new Set(
  (
    "ab ag as aps asa bv bvba co company corp corporation doo eg eirl ek ev gbr gmbh inc incorporated kft kg " +
    "kgaa kk lda limited llc llp lp ltd ltda mbh nv ohg oy oyj plc pte pty sa sas sarl se sl spa srl sro ug zoo"
  ).split(" "),
);

export function splitWords(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "");
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/** Every part of name, company and addresses. */
export function allWordsOf(facts: ProspectFacts): string[] {
  const texts = [facts.name, facts.company ?? "", ...emailsOf(facts), profileOf(facts)];
  return [...new Set(texts.flatMap(splitWords))];
}

/** Those of them that are in the index. */
export function indexedWordsOf(facts: ProspectFacts): string[] {
  const addresses = [...emailsOf(facts).map(withoutEnding), profileOf(facts)];
  return [...new Set([...indexedNamesOf(facts), ...addresses.flatMap(splitWords)])];
}

/** Those of name and company alone. A company called by nothing but a legal form is found by it. */
export function indexedNamesOf({ name, company = "" }: Named): string[] {
  const [first, ...rest] = splitWords(company);
  const telling = rest.filter((word) => !LEGAL_FORMS.has(word));
  return [...new Set([...splitWords(name), ...(first === undefined ? [] : [first]), ...telling])];
}

/** The word of a text that tells most; undefined when it has none. */
export function tellingWordOf(text: string): string | undefined {
  const words = splitWords(text.split(/\s+/).map(withoutEnding).join(" "));
  const telling = words.filter((word) => !LEGAL_FORMS.has(word));
  return (telling.length > 0 ? telling : words).sort((a, b) => b.length - a.length)[0];
}

/** Of an address on LinkedIn what is the person's own: the rest is everybody's. */
function profileOf({ linkedinUrl = "" }: ProspectFacts): string {
  return linkedinUrl.replace(/^.*linkedin\.com\/(in|sales\/lead)\//i, "");
}

/** `acme` of `acme.com`. */
function withoutEnding(address: string): string {
  return address.replace(/(?<=[^.\s])\.[^.@\s]+$/u, "");
}
