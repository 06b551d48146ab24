/** What a row wants to have answered: a promise that is due, or what becomes of someone silent. */
import { useState } from "react";
import { isDue } from "~domain/due-list";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { duePromiseOf } from "~domain/reason";
import type { OpenPromise } from "~domain/standing";
import { say } from "~words/say";
import { log } from "./act";
import { openDialog } from "./dialogs";

interface RowChoicesProps {
  prospect: Prospect;
  moment: Moment;
}

export function RowChoices({ prospect, moment }: RowChoicesProps) {
  const promise = duePromiseOf(prospect, moment.now);
  if (promise) return <PromiseChoices key={promise.id} prospect={prospect} promise={promise} />;
  const { turn } = prospect;
  if (turn === "decide" && isDue(prospect, moment.now)) return <Decision prospect={prospect} />;
  return null;
}

function Decision({ prospect }: { prospect: Prospect }) {
  const { id: prospectId, name } = prospect;
  // One for as long as it is asked: however often it is pressed, one round begins.
  const [commandId] = useState(() => crypto.randomUUID());
  const choices = [
    { text: say("personYes"), choose: () => openDialog({ kind: "win", prospect }) },
    { text: say("personNo"), choose: () => openDialog({ kind: "lose", prospect }) },
    { text: say("personPark"), choose: () => openDialog({ kind: "park", prospect }) },
    {
      text: say("personRoundAgain"),
      choose: () => void log("start-round", { commandId, prospectId }, anotherRound(name)),
    },
  ];
  return <Choices name={name} choices={choices} />;
}

export function anotherRound(name: string): string {
  return say("actRound", name);
}

interface PromiseChoicesProps {
  prospect: Prospect;
  promise: OpenPromise;
}

function PromiseChoices({ prospect, promise }: PromiseChoicesProps) {
  const { id: prospectId, name } = prospect;
  const [commandId] = useState(() => crypto.randomUUID());
  const close = (how: "kept" | "dropped") => {
    const body = { commandId, prospectId, promiseId: promise.id, how };
    const done = how === "kept" ? "actPromiseToKept" : "actPromiseToDropped";
    void log("close-promise", body, say(done, name));
  };
  const choices = [
    { text: say("personKept"), choose: () => close("kept") },
    {
      text: say("personMoveTo"),
      choose: () => openDialog({ kind: "move-promise", prospect, promise }),
    },
    { text: say("personDrop"), choose: () => close("dropped") },
  ];
  return <Choices name={name} choices={choices} />;
}

interface ChoicesProps {
  name: string;
  choices: readonly { text: string; choose: () => void }[];
}

function Choices({ name, choices }: ChoicesProps) {
  return (
    <div className="row-choices">
      {choices.map(({ text, choose }) => (
        <button
          key={text}
          type="button"
          className="text-button"
          aria-label={say("personChoiceFor", text, name)}
          onClick={choose}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
