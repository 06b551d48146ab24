/** The rep says that an address on a page is of somebody they know: from now on it finds that prospect, too. */
import { emailKeys, normaliseEmail, parseLinkedin } from "~domain/handle";
import type { ProspectFacts } from "~domain/prospect";
import type { Body, Reply } from "~messages/contract";
import { handleKeysOf } from "~storage/read/prospects";
import type { ActionContext } from "./context";
import { countRecentMessages } from "./count-recent-messages";
import { changePerson } from "./edit-prospect";

/** The addresses that are shown of them are filled in where they had none. */
export async function joinAddress(
  context: ActionContext,
  { commandId, prospectId, keys, email, linkedinUrl }: Body<"join-address">,
): Promise<Reply<"join-address">> {
  const address = email ? normaliseEmail(email) : undefined;
  const url = linkedinUrl ? parseLinkedin(linkedinUrl)?.url : undefined;
  const joined = [...keys.flatMap(keysOf), ...handleKeysOf(address, url)];
  const result = await changePerson(context, { commandId, prospectId }, (before) => ({
    ...before,
    handleKeys: [...new Set([...before.handleKeys, ...joined])],
    ...withMissing(before, address, url),
  }));
  if (result.kind === "changed") await countRecentMessages(context, [prospectId]);
  return result;
}

/** A page names people by their address, which in a mail is no key. */
function keysOf(key: string): string[] {
  const email = normaliseEmail(key.replace(/^email:/, ""));
  return email === undefined ? [key] : emailKeys(email);
}

function withMissing(
  before: ProspectFacts,
  email: string | undefined,
  linkedinUrl: string | undefined,
): Partial<ProspectFacts> {
  return {
    ...(before.email === undefined && email !== undefined && { email }),
    ...(before.linkedinUrl === undefined && linkedinUrl !== undefined && { linkedinUrl }),
  };
}
