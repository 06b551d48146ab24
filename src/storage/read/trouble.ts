/** Which surfaces are in trouble: what the badge and the pages warn of. */
import { connectorOf } from "~domain/channel";
import { type Health, looksBroken, troubleOf } from "~domain/health";
import { isOff } from "~domain/settings";
import type { RekindleDatabase } from "../database";
import { getSettings, listHealth } from "./state";

/**
 * Those of which less is known come first. A site that the rep has switched off is not spoken of:
 * nothing is read there that could end the trouble.
 */
export async function listTroubled(db: RekindleDatabase): Promise<Health[]> {
  const [health, settings] = await Promise.all([listHealth(db), getSettings(db)]);
  const isRead = ({ connector }: Health) => !isOff(connectorOf(connector), settings);
  const troubled = health.filter((one) => isRead(one) && looksBroken(one));
  return troubled.sort((a, b) => rankOf(a) - rankOf(b));
}

const rankOf = (health: Health) => (troubleOf(health) === "unrecognised" ? 0 : 1);
