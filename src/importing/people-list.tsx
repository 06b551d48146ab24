import type { ListedPerson } from "~domain/listed-person";
import type { Fate } from "~storage/read/import-preview";
import { type MessageKey, say, sayCount } from "~words/say";

const SHOWN = 20;

const FATES: Record<Fate, MessageKey> = {
  added: "importFateAdded",
  filled: "importFateFilled",
  same: "importFateSame",
  refused: "importFateRefused",
  erased: "importFateErased",
};

interface PeopleListProps {
  people: readonly ListedPerson[];
  /** What becomes of each; undefined while that is not known. */
  fates: readonly Fate[] | undefined;
}

/** The first people of the list, as they will be. */
export function PeopleList({ people, fates }: PeopleListProps) {
  if (people.length === 0) return null;
  const more = people.length - SHOWN;
  return (
    <>
      <h3 id="import-people">{say("importPeople")}</h3>
      <ul className="import-people" aria-labelledby="import-people">
        {people.slice(0, SHOWN).map(({ line, name, company, email, linkedinUrl }, index) => (
          <li key={line}>
            <bdi className="import-name">{name}</bdi>
            <bdi>{company}</bdi>
            <bdi>{email ?? shorten(linkedinUrl)}</bdi>
            <FateLabel fate={fates?.[index]} />
          </li>
        ))}
        {more > 0 && <li className="import-more">{sayCount("importMore", more)}</li>}
      </ul>
    </>
  );
}

function FateLabel({ fate }: { fate: Fate | undefined }) {
  return (
    <span className="import-fate" data-fate={fate}>
      {fate && say(FATES[fate])}
    </span>
  );
}

const shorten = (url = "") => url.replace(/^https:\/\/www\.|\/$/g, "");
