import { beginRound, endRound, erasePart } from "~actions/retain";
import { badgeOf, showBadge } from "./badge";
import { act } from "./context";
import { serially } from "./serially";

/**
 * Erases whom nothing has happened with for as long as the rep has set. Between two parts a sign of a
 * message has its turn.
 */
export async function retain(): Promise<void> {
  const round = await act(beginRound);
  if (round === undefined) return;
  let { run } = round;
  for (const part of round.parts)
    run = await serially(() => act((context) => erasePart(context, run, part, round.since)));
  await act((context) => endRound(context, run));
  if (run.count > round.run.count)
    await act(async ({ db, ...moment }) => showBadge(await badgeOf(db, moment)));
}
