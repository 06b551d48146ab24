/** A row of the table of messages on their way, as `domain/outbox` takes it. */
import type { ProspectId } from "~domain/ids";
import type { Outgoing } from "~domain/outbox";
import type { PendingSendRow } from "~storage/database";

/** A recipient who is a prospect; `isWeak` when only a plus-address without its tag agreed. */
export interface Known {
  id: ProspectId;
  isWeak: boolean;
}

export const idOf = ({ id }: Known): ProspectId => id;

export function outgoingOf({ prospectIds, weakIds, ...send }: PendingSendRow): Outgoing<Known> {
  return { send, to: prospectIds.map((id) => ({ id, isWeak: weakIds.includes(id) })) };
}

export function rowOf({ send, to }: Outgoing<Known>): PendingSendRow {
  const weakIds = to.filter(({ isWeak }) => isWeak).map(idOf);
  return { ...send, prospectIds: to.map(idOf), weakIds };
}
