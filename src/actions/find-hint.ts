/** A message from an address that is no prospect's may still be an answer of theirs. */
import type { PossibleReplyKind } from "~domain/event";
import type { ProspectId } from "~domain/ids";
import { companyDomain, isWorthAHint, type Sighting } from "~domain/sighting";
import type { ProspectRow } from "~storage/database";
import { listAtDomain, listNamed } from "~storage/read/prospects";
import { beforeOf } from "./before-sighting";
import type { ActionContext } from "./context";

export interface Hint {
  id: ProspectId;
  why: PossibleReplyKind;
}

/** Whom a message from an unknown address may concern; nobody when that is not one person. */
export async function findHint(
  context: ActionContext,
  sighting: Sighting,
  ownDomains: ReadonlySet<string | undefined>,
): Promise<Hint | undefined> {
  if (!isWorthAHint(sighting)) return undefined;
  const { address, name } = sighting.from;
  const named = name === undefined ? [] : await listNamed(context.db, name);
  const namesake = await findConcerned(context, named, sighting);
  if (namesake !== undefined) return { id: namesake, why: "other-address" };
  const domain = companyDomain(address);
  if (domain === undefined || ownDomains.has(domain)) return undefined;
  const colleague = await findConcerned(context, await listAtDomain(context.db, domain), sighting);
  return colleague && { id: colleague, why: "colleague" };
}

/** Of several, the one written to in this conversation; a lone one in any. Not before they were written to. */
async function findConcerned(
  context: ActionContext,
  rows: readonly ProspectRow[],
  sighting: Sighting,
): Promise<ProspectId | undefined> {
  const found: ProspectId[] = [];
  for (const row of rows) {
    const { lastSentAt, isOwnThread } = await beforeOf(context, row, sighting);
    if (lastSentAt === undefined || sighting.at < lastSentAt) continue;
    if (isOwnThread) return row.id;
    found.push(row.id);
  }
  return found.length === 1 && rows.length === 1 ? found[0] : undefined;
}
