/** In place of an empty list: the browser has thrown the database away, and says nothing of it. */
import { type ReactNode, useEffect, useState } from "react";
import { withDatabase } from "~storage/connection";
import { findLost, forgetSeen, type SeenData, watchSeen } from "~storage/seen-data";
import { formatDate } from "~words/dates";
import { say, sayCount } from "~words/say";
import { rescuePage } from "./rescue-link";
import { rightNow } from "./use-moment";

/** What is meant for a list that is empty by rights; nothing at all until that is known. */
export function UnlessLost({ children }: { children: ReactNode }) {
  const lost = useLost();
  if (lost === undefined) return null;
  return lost === "nothing" ? children : <LostData lost={lost} />;
}

/** Undefined until it is known. */
export function useLost(): SeenData | "nothing" | undefined {
  const [lost, setLost] = useState<SeenData | "nothing">();
  const [failure, setFailure] = useState<{ error: unknown }>();
  useEffect(() => {
    const look = () =>
      void withDatabase(findLost).then(
        (found) => setLost(found ?? "nothing"),
        (error: unknown) => setFailure({ error }),
      );
    look();
    return watchSeen(look);
  }, []);
  if (failure) throw failure.error;
  return lost;
}

function LostData({ lost: { people, at } }: { lost: SeenData }) {
  return (
    <section className="state" role="alert">
      <h2>{say("lostTitle")}</h2>
      <p>{lostWords(people, at)}</p>
      <p>{say("lostTodo")}</p>
      <div className="state-buttons">
        <a
          className="button"
          data-kind="primary"
          href={rescuePage()}
          target="_blank"
          rel="noreferrer"
        >
          {say("lostRestore")}
        </a>
        <button type="button" className="button" onClick={() => void forgetSeen()}>
          {say("lostStartAnew")}
        </button>
      </div>
    </section>
  );
}

export function lostWords(people: number, at: number): string {
  return sayCount("lostWhat", people, formatDate(at, "full", rightNow().zone));
}
