import { type ComponentType, useLayoutEffect, useState } from "react";
import { Page } from "~ui/page";
import "./popup.css";
import type { PeopleProps } from "./on-page";
import { Popup } from "./popup";
import { findTabInFront, type TabInFront } from "./tab-in-front";
import { type PopupData, readAhead } from "./use-popup-data";

export interface Ahead {
  data: PopupData | undefined;
  front: TabInFront | undefined;
}

/** What could not be read ahead is left to the popup's own query, which also says what is wrong. */
export async function lookAhead(isPanel = false): Promise<Ahead> {
  const [data, front] = await Promise.allSettled([readAhead(), findTabInFront(isPanel)]);
  return { data: resultOf(data), front: resultOf(front) };
}

function resultOf<T>(result: PromiseSettledResult<T>): T | undefined {
  return result.status === "fulfilled" ? result.value : undefined;
}

interface FirstPaintProps {
  /** Begun by the entry, while React gets ready. */
  ahead: Promise<Ahead>;
  isPanel?: boolean;
  /** How the panel shows whom the page shows. */
  PeopleView?: ComponentType<PeopleProps>;
}

/** Appears in one piece, with its first rows in it and a place for whoever the page shows. */
export function FirstPaint({ ahead, ...rest }: FirstPaintProps) {
  const [first, setFirst] = useState<Ahead>();
  useLayoutEffect(() => {
    void ahead.then(setFirst);
  }, [ahead]);
  // The page's HTML has the head of the list in it, for the time until now.
  useLayoutEffect(() => {
    if (first) document.getElementById("shell")?.remove();
  }, [first]);
  // What was read ahead may be what cannot be shown.
  const readAnew = () => setFirst((before) => before && { ...before, data: undefined });
  return (
    <Page onTryAgain={readAnew}>
      {first && <Popup first={first.data} front={first.front} {...rest} />}
    </Page>
  );
}
