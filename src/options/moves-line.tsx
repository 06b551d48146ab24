/**
 * How many due dates a change of the rules would move, counted before it is saved. The place for it
 * is always there, so that nothing jumps while the rep types.
 */
import { useEffect, useState } from "react";
import type { RulesSettings } from "~domain/rules";
import { withDatabase } from "~storage/connection";
import { countMoves, type Moves } from "~storage/read/rule-moves";
import { type CountKey, say, sayCount } from "~words/say";
import { listOf } from "./list-words";

/** Milliseconds without a change before everyone's log is read. */
const PAUSE = 300;

interface MovesLineProps {
  /** The changed rules; absent while they are not right. */
  rules: RulesSettings | undefined;
  zone: string;
}

export function MovesLine({ rules, zone }: MovesLineProps) {
  const counted = useCounted(rules, zone);
  if (rules === undefined)
    return (
      <p className="moves" role="status">
        {say("settingsNotRight")}
      </p>
    );
  return (
    <p className="moves" role="status">
      {counted?.of === rules ? counted.words : say("settingsCounting")}
    </p>
  );
}

interface Counted {
  of: RulesSettings;
  words: string;
}

function useCounted(rules: RulesSettings | undefined, zone: string): Counted | undefined {
  const [counted, setCounted] = useState<Counted>();
  useEffect(() => {
    if (rules === undefined) return undefined;
    let isStale = false;
    const count = async () => {
      const words = await countInWords(rules, zone, () => isStale);
      if (!isStale) setCounted({ of: rules, words });
    };
    const timer = setTimeout(() => void count(), PAUSE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [rules, zone]);
  return counted;
}

async function countInWords(
  rules: RulesSettings,
  zone: string,
  isStale: () => boolean,
): Promise<string> {
  try {
    const moves = await withDatabase((db) => countMoves(db, rules, zone, isStale));
    return moves === undefined ? say("settingsCounting") : movesWords(moves);
  } catch (error) {
    // What has been typed is worth more than the count: it stays, and can be saved all the same.
    return say("settingsNotCounted", error instanceof Error ? error.message : "");
  }
}

/** For example "Moves 37 due dates: 12 sooner, 25 later." */
export function movesWords(moves: Moves): string {
  const parts = WAYS.filter(({ way }) => moves[way] > 0);
  if (parts.length === 0) return say("settingsMovesNone");
  const total = moves.sooner + moves.later + moves.otherwise;
  return sayCount(
    "settingsMoves",
    total,
    listOf(parts.map(({ way, key }) => sayCount(key, moves[way]))),
  );
}

const WAYS = [
  { way: "sooner", key: "settingsMovesSooner" },
  { way: "later", key: "settingsMovesLater" },
  { way: "otherwise", key: "settingsMovesOtherwise" },
] as const satisfies readonly { way: keyof Moves; key: CountKey }[];
