/** A stranger with the name of a prospect, who is known by another channel so far: perhaps the same. */
import { useState } from "react";
import type { Prospect } from "~domain/prospect";
import type { Body } from "~messages/contract";
import type { ShownPerson } from "~messages/who-is-this";
import { addressesOf } from "~popup/use-people";
import { findSameName, type ShownName } from "~storage/read/same-person";
import { showNote, showProblem } from "~ui/notes";
import { perform } from "~ui/perform";
import { takeBack } from "~ui/take-back";
import { useLive } from "~ui/use-live";
import { say } from "~words/say";

export function SamePerson({ shown }: { shown: ShownPerson }) {
  const rows = useLive((db) => findSameName(db, shownName(shown)), [shown.name]);
  const row = rows?.[0];
  const [isJoining, setJoining] = useState(false);
  if (row === undefined) return null;
  const join = async () => {
    setJoining(true);
    await joinTo(row, shown);
    setJoining(false);
  };
  return (
    <div className="notice same-person">
      <p>
        {row.company
          ? say("panelSamePersonOf", row.name, row.company)
          : say("panelSamePerson", row.name)}
      </p>
      <button
        type="button"
        className="text-button"
        disabled={isJoining}
        onClick={() => void join()}
      >
        {say("panelJoin")}
      </button>
    </div>
  );
}

/** A company that is a guess from the headline would keep two apart who are one. */
function shownName(shown: ShownPerson): ShownName {
  const { name, company } = shown;
  return { name, channel: channelOf(shown), ...(company?.isSure && { company: company.name }) };
}

function channelOf({ keys }: ShownPerson): "email" | "linkedin" {
  return keys[0]?.startsWith("email:") ? "email" : "linkedin";
}

async function joinTo({ id: prospectId }: Prospect, shown: ShownPerson): Promise<void> {
  const answer = await perform("join-address", handlesOf(prospectId, shown));
  if (!answer.ok) return showProblem(answer.failure.message);
  if (answer.value.kind === "unknown-prospect") return showProblem(say("panelGone"));
  if (answer.value.kind === "taken") return showProblem(say("panelTaken", answer.value.name));
  if (answer.value.kind === "never-tracked")
    return showProblem(say("actNeverTracked", answer.value.entry));
  const { before: change } = answer.value;
  const commandId = crypto.randomUUID();
  const undo = () => void takeBack("edit-prospect", { commandId, prospectId, change });
  showNote({ text: say("panelJoined", shown.name), isProblem: false, undo });
}

function handlesOf(prospectId: Prospect["id"], shown: ShownPerson): Body<"join-address"> {
  const { keys, url } = shown;
  const commandId = crypto.randomUUID();
  if (channelOf(shown) === "linkedin")
    return { commandId, prospectId, keys, ...(url && { linkedinUrl: url }) };
  const [email = ""] = addressesOf(shown);
  return { commandId, prospectId, keys, email };
}
