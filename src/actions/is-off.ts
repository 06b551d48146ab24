import type { ConnectorId } from "~domain/channel";
import type { Settings } from "~domain/settings";

/** Whether the rep has switched a connector off. */
export function isOff(
  connector: ConnectorId,
  { captureGmail, captureLinkedin }: Settings,
): boolean {
  return connector === "gmail" ? !captureGmail : !captureLinkedin;
}
