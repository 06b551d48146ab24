/**
 * The way of a sign into the database, and what becomes of it when the database cannot be written: it
 * waits in memory. While others wait a new one goes behind them, for an answer must not overtake its
 * request. Taken twice, a sign changes nothing, so that it is dropped only after it was written.
 * Everything here is called in turn (`serially`).
 */
import { noteSign } from "~actions/note-sign";
import type { ConnectorId } from "~domain/channel";
import type { SendSign } from "~domain/pending-send";
import { storageTroubleOf } from "~storage/storage-trouble";
import { keepUnwritten, listUnwritten, setUnwritten } from "~storage/unwritten-signs";
import { showTrouble } from "./badge";
import { act } from "./context";

/** `kept`: it waits until it can be written. */
export type Taken = "noted" | "ignored" | "kept";

export async function takeSign(connector: ConnectorId, sign: SendSign): Promise<Taken> {
  try {
    await writeWaiting();
    return (await act((context) => noteSign(context, connector, sign))).kind;
  } catch (error) {
    if (storageTroubleOf(error) === undefined) throw error;
    await keepUnwritten({ connector, sign });
    // Once more, for now the badge can say how many wait.
    await showTrouble(error);
    return "kept";
  }
}

/**
 * Writes those that wait, in their order. Returns how many it wrote.
 * @throws StorageFull and the like, when it still cannot be done: the rest waits on.
 */
export async function writeWaiting(): Promise<number> {
  const waiting = await listUnwritten();
  let left = waiting;
  for (const { connector, sign } of waiting) {
    try {
      await act((context) => noteSign(context, connector, sign));
    } catch (error) {
      if (storageTroubleOf(error) !== undefined) throw error;
      // Not the database's fault, and no better the next time: it must not hold up those behind it.
      await showTrouble(error);
    }
    left = left.slice(1);
    await setUnwritten(left);
  }
  return waiting.length;
}
