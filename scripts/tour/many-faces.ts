/**
 * Prospects whose names and firms try the drawing: long, written from right to left, without a firm.
 * None has a Latin letter, so that any on the screen is a word of ours.
 */
import type { ProspectId } from "../../src/domain/ids";
import type { ExtensionState } from "../browser/extension-state";
import { ALWAYS_AT_WORK } from "./always-at-work";

const DAY = 24 * 60 * 60_000;

const FACES: { name: string; company?: string; past: ("touch" | "reply")[]; ago: number }[] = [
  { name: "Ωμέγα Δέλτα", company: "Άλφα", past: ["touch", "touch"], ago: 12 },
  { name: "דנה לוי", company: "חברת הדוגמה", past: ["touch", "reply"], ago: 4 },
  {
    name: "Константинополь-Александровская Екатерина Владимировна Преображенская",
    past: [],
    ago: 0,
  },
  { name: "田中愛子", company: "株式会社".repeat(12), past: ["touch"], ago: 40 },
  { name: "Ж", past: ["touch"], ago: 0 },
  ...Array.from({ length: 7 }, (_, index) => ({
    name: `Дело ${index + 1}`,
    company: "Фирма",
    past: ["touch" as const],
    ago: 3 * index,
  })),
];

/** Twelve of them, in every group of the list, one with a promise. Returns their ids, in that order. */
export async function addManyFaces(state: ExtensionState): Promise<ProspectId[]> {
  await state.send("change-rules", ALWAYS_AT_WORK);
  const ids: ProspectId[] = [];
  for (const [index, { name, company, past, ago }] of FACES.entries()) {
    const prospect = {
      name,
      email: `p${index}@x${index}.example`,
      source: "Ярмарка 2026",
      ...(company !== undefined && { company }),
    };
    const answer = await state.send("add-prospect", { commandId: crypto.randomUUID(), prospect });
    if (!answer.ok || answer.value.kind !== "added") throw new Error(JSON.stringify(answer));
    const { prospectId } = answer.value;
    ids.push(prospectId);
    for (const [place, kind] of past.entries()) {
      const at = Date.now() - (ago + past.length - 1 - place) * DAY;
      const body = { commandId: crypto.randomUUID(), prospectId, channel: "email", at } as const;
      await state.send(kind === "touch" ? "log-touch" : "log-reply", body);
    }
  }
  const [prospectId] = ids;
  if (prospectId === undefined) throw new Error("Nobody was added.");
  const dueOn = new Date(Date.now() + DAY).toISOString().slice(0, 10);
  await state.send("make-promise", {
    commandId: crypto.randomUUID(),
    prospectId,
    dueOn,
    text: "Сметка",
  });
  return ids;
}

/** One person, written to just now: nobody is due. */
export async function addSomebodyWrittenTo(state: ExtensionState): Promise<void> {
  await state.send("change-rules", ALWAYS_AT_WORK);
  const prospect = { name: "Ю", email: "y@y.example" };
  const answer = await state.send("add-prospect", { commandId: crypto.randomUUID(), prospect });
  if (!answer.ok || answer.value.kind !== "added") throw new Error(JSON.stringify(answer));
  const { prospectId } = answer.value;
  const at = Date.now();
  await state.send("log-touch", {
    commandId: crypto.randomUUID(),
    prospectId,
    channel: "call",
    at,
  });
}
