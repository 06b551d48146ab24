/**
 * The questions of one look through the duplicates: which comes next, which were answered or put off.
 * The list of pairs is found anew a moment after each answer, so what was answered is kept here; and a
 * merged person is in no further question until the merging is taken back.
 */
import { useRef, useState } from "react";
import type { MaybeSame } from "~domain/duplicates";
import type { ProspectId } from "~domain/ids";
import type { Prospect } from "~domain/prospect";
import { keepTwo, mergeTwo, type Outcome, partAgain } from "./duplicates-acts";

interface Answer {
  pair: MaybeSame;
  how: "merged" | "apart" | "later";
  goneId?: ProspectId;
}

interface Said {
  text: string;
  /** The merging that can be taken back. */
  mergeId?: string;
}

const keyOf = (pair: MaybeSame) => pair.join();

export function useQuestions(pairs: readonly MaybeSame[]) {
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const [said, setSaid] = useState<Said>({ text: "" });
  const isBusy = useRef(false);
  const open = openAmong(pairs, answers);

  /** One after another: what is pressed meanwhile is not for the question that comes next. */
  const inTurn = async (work: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    await work();
    isBusy.current = false;
  };
  const note = (answer: Answer, { isSettled, text }: Outcome, mergeId?: string) => {
    if (isSettled) setAnswers((before) => [...before, answer]);
    setSaid({ text, ...(isSettled && mergeId !== undefined && { mergeId }) });
  };
  return {
    pair: open[0],
    /** Counted from 1. */
    place: answers.length + 1,
    total: answers.length + open.length,
    laterCount: answers.filter(({ how }) => how === "later").length,
    said,
    merge: (pair: MaybeSame, keep: Prospect, other: Prospect) =>
      inTurn(async () => {
        const mergeId = crypto.randomUUID();
        const outcome = await mergeTwo(mergeId, keep, other);
        note({ pair, how: "merged", goneId: other.id }, outcome, mergeId);
      }),
    keepApart: (pair: MaybeSame, one: Prospect, other: Prospect) =>
      inTurn(async () => note({ pair, how: "apart" }, await keepTwo(one, other))),
    later: (pair: MaybeSame) => note({ pair, how: "later" }, { isSettled: true, text: "" }),
    takeBack: (mergeId: string) =>
      inTurn(async () => {
        const { isSettled, text } = await partAgain(mergeId);
        if (isSettled) setAnswers((before) => withoutLastMerge(before));
        setSaid({ text });
      }),
  };
}

function openAmong(pairs: readonly MaybeSame[], answers: readonly Answer[]): MaybeSame[] {
  const answered = new Set(answers.map(({ pair }) => keyOf(pair)));
  const gone = new Set(answers.flatMap(({ goneId }) => goneId ?? []));
  return pairs.filter((pair) => !answered.has(keyOf(pair)) && !pair.some((id) => gone.has(id)));
}

function withoutLastMerge(answers: readonly Answer[]): Answer[] {
  const last = answers.findLastIndex(({ how }) => how === "merged");
  return answers.filter((_, index) => index !== last);
}
