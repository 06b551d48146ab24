/** What is asked for: an id, an origin and a channel. Anything that would not work is refused by name. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { CHANNELS, type Channel, CONNECTOR_IDS, SURFACES } from "../../src/domain/channel";

export interface Wish {
  /** `outlook-web` */
  id: string;
  /** `https://outlook.office.com` */
  origin: string;
  channel: Channel;
}

/** What is wrong with what was typed, in words. */
export class Refused extends Error {
  override name = "Refused";
}

export const USAGE = `npm run new:connector <name> <origin> <channel>

  name     the connector's id, in small letters: outlook
  origin   where its pages are: https://outlook.office.com
  channel  what is sent there: ${CHANNELS.join(", ")}`;

/** Names that would get in the way of something else. */
const TAKEN = ["hand", "static", "utils", "util", "helpers", "helper", "misc", "common", "shared"];
const LONGEST = 30;

export function wishOf(typed: readonly string[], root: string): Wish {
  const [id, origin, channel, ...rest] = typed;
  if (id === undefined) throw new Refused("A name is missing.");
  refuseName(id, root);
  if (origin === undefined) throw new Refused(`The origin of ${id} is missing.`);
  refuseOrigin(origin);
  const known = CHANNELS.find((one) => one === channel);
  if (channel === undefined) throw new Refused(`The channel of ${id} is missing.`);
  if (known === undefined)
    throw new Refused(`There is no channel "${channel}". There are: ${CHANNELS.join(", ")}.`);
  if (rest.length > 0) throw new Refused(`What is "${rest.join(" ")}"?`);
  return { id, origin, channel: known };
}

function refuseName(id: string, root: string): void {
  if (!/^[a-z]+(-[a-z]+)*$/.test(id) || id.length > LONGEST)
    throw new Refused(
      `"${id}" is no name for a connector: small letters a to z, words joined by a hyphen, at most ${LONGEST}.`,
    );
  const known: readonly string[] = [...CONNECTOR_IDS, ...SURFACES];
  if (known.includes(id)) throw new Refused(`There is a connector "${id}" already.`);
  const others = [`src/${id}`, `src/connectors/${id}`, `src/connectors/${id}.ts`];
  if (TAKEN.includes(id) || others.some((path) => existsSync(join(root, path))))
    throw new Refused(`"${id}" is the name of something else here.`);
}

/** Where no page of a site can be, the manifest would not take it, or the house rules would not. */
function refuseOrigin(origin: string): void {
  const isOne = URL.canParse(origin) && new URL(origin).origin === origin;
  if (!isOne || !/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]+$/.test(origin))
    throw new Refused(
      `"${origin}" is no origin: https, a host and nothing after it, like https://outlook.office.com`,
    );
}
