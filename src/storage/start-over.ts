/**
 * Deletes the database that does not open. The one thing a page does to it itself: the worker cannot, for
 * it cannot open it either, and there is nothing in it any more that the two could change at once.
 */
import Dexie from "dexie";
import { database } from "./connection";
import { DATABASE_NAME } from "./database";

const WAITS = 15_000;

/** @throws when the browser does not delete it, or another page holds on to it. */
export async function deleteDatabase(): Promise<void> {
  database().close();
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("Another page of Rekindle holds it open.")), WAITS);
  });
  await Promise.race([Dexie.delete(DATABASE_NAME), late]);
}
