import type { ActionContext } from "./context";

/**
 * The browser has started anew and counts its requests from the beginning: the answer to one of now
 * must not be taken for the answer to one of before.
 */
export async function forgetRequests({ db }: ActionContext): Promise<void> {
  await db.transaction("rw", db.pendingSends, async () => {
    await db.pendingSends.toCollection().modify((row) => {
      row.requestIds = [];
      delete row.recallRequestId;
    });
  });
}
