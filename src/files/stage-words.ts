/** Which stage a word of a list means: our own names in both languages, and those of the usual programs. */
import { STAGES, type Stage } from "~domain/prospect";
import { plainWords } from "./column-words";

const WORDS: Record<Stage, string[]> = {
  new: [
    ...[
      "new",
      "neu",
      "open",
      "lead",
      "new lead",
      "subscriber",
      "marketing qualified lead",
      "uncontacted",
    ],
    ...["not contacted", "open not contacted", "offen", "nouveau", "nuevo", "cold"],
  ],
  "in-conversation": [
    ...["in conversation", "im gespräch", "contacted", "connected", "in progress", "working"],
    ...[
      "working contacted",
      "attempted to contact",
      "contact made",
      "sales qualified lead",
      "qualified",
    ],
    ...["open deal", "opportunity", "kontaktiert", "in bearbeitung", "contacté", "contactado"],
    ...["salesqualifiedlead", "qualified to buy", "qualification", "needs analysis"],
  ],
  meeting: [
    ...[
      "meeting",
      "termin",
      "meeting scheduled",
      "appointment scheduled",
      "demo scheduled",
      "demo",
    ],
    ...[
      "presentation scheduled",
      "meeting arranged",
      "termin vereinbart",
      "rendez vous",
      "reunión",
    ],
  ],
  proposal: [
    ...[
      "proposal",
      "angebot",
      "proposal made",
      "proposal sent",
      "proposal price quote",
      "quote",
      "quote sent",
    ],
    ...[
      "negotiation",
      "negotiations started",
      "negotiation review",
      "contract sent",
      "decision maker bought in",
    ],
    ...["angebot gesendet", "verhandlung", "devis", "propuesta"],
  ],
};

const STAGE_OF = new Map<string, Stage>(
  STAGES.flatMap((stage) => WORDS[stage].map((word): [string, Stage] => [plainWords(word), stage])),
);

/** A list has the same few words in every row. */
const asked = new Map<string, Stage | undefined>();

export function stageCalled(text: string): Stage | undefined {
  if (text === "" || text.length > 60) return undefined;
  if (asked.has(text)) return asked.get(text);
  const stage = STAGE_OF.get(plainWords(text));
  if (asked.size < 1_000) asked.set(text, stage);
  return stage;
}
