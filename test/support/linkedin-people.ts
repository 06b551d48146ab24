/** Made-up members, as LinkedIn names them: by an id, and by the number in it. */
import type { Recipient } from "~domain/recipient";
import { profileIdOf } from "./linkedin-ids";

export function memberOf(number: number, name?: string): Recipient & { also: string[] } {
  return {
    address: `linkedin:id:${profileIdOf(number)}`,
    also: [`linkedin:member:${number}`],
    ...(name !== undefined && { name }),
  };
}

export const JANES = memberOf(123_456_789);
export const OMARS = memberOf(234_567_890);
/** No prospect. */
export const PATS = memberOf(345_678_901, "Pat Stranger");

/** Everything a profile shows of someone: ids and the public name. */
export function shownAs({ address, also = [] }: Recipient, vanity: string): Recipient {
  return { address, also: [...also, `linkedin:vanity:${vanity}`] };
}
