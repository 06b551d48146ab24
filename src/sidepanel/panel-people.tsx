/** Whom the page in front shows, with everything about those who are prospects. */
import { useState } from "react";
import type { Prospect } from "~domain/prospect";
import type { PeopleProps } from "~popup/on-page";
import { StrangerCard } from "~popup/stranger-card";
import type { FoundPerson } from "~popup/use-people";
import { ProspectCard } from "./prospect-card";
import { SamePerson } from "./same-person";
import { StrangerLine } from "./stranger-line";

export function PanelPeople({ people, ...rest }: PeopleProps) {
  const [first, ...others] = people;
  if (first === undefined) return null;
  if (others.length > 0) {
    // Others on the page: whoever was unfolded is gone.
    return <Several key={people.map(nameOf).join(" ")} people={people} {...rest} />;
  }
  const { shown, prospect } = first;
  if (prospect !== undefined)
    return <ProspectCard key={prospect.id} prospect={prospect} {...given(prospect, rest)} />;
  return (
    <>
      <StrangerCard shown={shown} />
      <SamePerson key={shown.keys.join(" ")} shown={shown} />
    </>
  );
}

function Several({ people, ...rest }: PeopleProps) {
  const [openId, setOpenId] = useState(people[0]?.prospect?.id);
  return people.map(({ shown, prospect }) => {
    if (prospect === undefined) return <StrangerLine key={shown.keys[0]} shown={shown} />;
    const isOpen = prospect.id === openId;
    const toggle = () => setOpenId(isOpen ? undefined : prospect.id);
    const fold = { isOpen, toggle };
    return (
      <ProspectCard key={prospect.id} prospect={prospect} fold={fold} {...given(prospect, rest)} />
    );
  });
}

function given({ id }: Prospect, { sending, moment }: Omit<PeopleProps, "people">) {
  return { sending: sending.get(id), moment };
}

const nameOf = ({ shown, prospect }: FoundPerson) => prospect?.id ?? shown.keys[0] ?? "";
