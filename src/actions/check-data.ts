/** Looks at every row, part by part, so that what is damaged does not keep the rep from the rest. */
import type { Body, Reply } from "~messages/contract";
import { checkEvents } from "~storage/write/check-events";
import { checkPeople } from "~storage/write/check-people";
import type { ActionContext } from "./context";

/** How far a check has come: first the log, then the people whose rows follow from it. */
export interface CheckPlace {
  of: "events" | "people";
  after: string;
}

export const AT_THE_START: CheckPlace = { of: "events", after: "" };

interface PartChecked extends Omit<Reply<"check-data">, "kind"> {
  /** Undefined when everything has been looked at. */
  next: CheckPlace | undefined;
}

/** Some thousand rows at most. */
export async function checkPart(
  { db, ...moment }: ActionContext,
  { of, after }: CheckPlace,
): Promise<PartChecked> {
  const check = of === "events" ? checkEvents : checkPeople;
  const checked = await check(db, after, moment);
  const further: CheckPlace | undefined = of === "events" ? { of: "people", after: "" } : undefined;
  return {
    peopleCount: of === "people" ? checked.lookedAt : 0,
    mendedCount: checked.mended,
    setAsideCount: checked.setAside,
    next: checked.after === undefined ? further : { of, after: checked.after },
  };
}

/** Done twice it finds nothing the second time, so that it needs no regard for the command's id. */
export async function checkData(
  context: ActionContext,
  _body: Body<"check-data">,
): Promise<Reply<"check-data">> {
  const sum = { peopleCount: 0, mendedCount: 0, setAsideCount: 0 };
  let place: CheckPlace | undefined = AT_THE_START;
  while (place !== undefined) {
    const part: PartChecked = await checkPart(context, place);
    sum.peopleCount += part.peopleCount;
    sum.mendedCount += part.mendedCount;
    sum.setAsideCount += part.setAsideCount;
    place = part.next;
  }
  return { kind: "checked", ...sum };
}
