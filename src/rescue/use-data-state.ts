/** Whether the database opens, and who is in it. */
import { useCallback, useEffect, useState } from "react";
import { withDatabase } from "~storage/connection";
import type { RekindleDatabase } from "~storage/database";
import { findLost, type SeenData } from "~storage/seen-data";
import { errorWords } from "~ui/error-words";

export type DataState =
  | { kind: "looking" }
  | { kind: "open"; people: number; lost: SeenData | undefined }
  | { kind: "closed"; why: string };

/** `look` looks again. */
export function useDataState(): { state: DataState; look: () => void } {
  const [state, setState] = useState<DataState>({ kind: "looking" });
  const look = useCallback(() => void lookNow().then(setState), []);
  useEffect(look, [look]);
  return { state, look };
}

async function lookNow(): Promise<DataState> {
  try {
    return await withDatabase(open);
  } catch (error) {
    return { kind: "closed", why: errorWords(error) };
  }
}

async function open(db: RekindleDatabase): Promise<DataState> {
  return { kind: "open", people: await db.prospects.count(), lost: await findLost(db) };
}
