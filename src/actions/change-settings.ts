import type { Settings } from "~domain/settings";
import type { Reply } from "~messages/contract";
import { changeRecentRecipients, type RecentRecipients } from "~storage/recent-recipients";
import type { ActionContext } from "./context";
import { isNeverTracked, withoutNeverTracked } from "./never-tracked";

/**
 * Takes effect on what is on its way, too: no subject is kept that is not wanted any more, and whoever is not to be
 * looked at is not offered to be tracked.
 */
export async function changeSettings(
  { db }: ActionContext,
  settings: Settings,
): Promise<Reply<"change-settings">> {
  await db.state.put({ name: "settings", value: settings });
  if (!settings.keepSubjects)
    await db.pendingSends
      .filter(({ subject }) => subject !== undefined)
      .modify((row) => {
        delete row.subject;
      });
  await changeRecentRecipients((list) => {
    const isFine = ({ send, recipients }: RecentRecipients) =>
      (settings.keepSubjects || send.subject === undefined) &&
      !recipients.some((one) => isNeverTracked(one, settings));
    return list.every(isFine) ? list : list.map((entry) => fitting(entry, settings));
  });
  return { kind: "changed" };
}

function fitting({ send, recipients }: RecentRecipients, settings: Settings): RecentRecipients {
  const { subject, ...rest } = send;
  const isKept = settings.keepSubjects && subject !== undefined;
  return {
    send: isKept ? send : rest,
    recipients: [...withoutNeverTracked(recipients, settings)],
  };
}
