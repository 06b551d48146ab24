/** Whom the rep does not want to be looked at: passed over before it is asked who they are. */
import { neverTracked } from "~domain/never-track";
import { addressesOf, type Recipient } from "~domain/recipient";
import type { Settings } from "~domain/settings";

export function isNeverTracked(person: Recipient, { neverTrack }: Settings): boolean {
  return addressesOf(person).some((address) => neverTracked(address, neverTrack) !== undefined);
}

export function withoutNeverTracked(
  people: readonly Recipient[],
  settings: Settings,
): readonly Recipient[] {
  return people.filter((person) => !isNeverTracked(person, settings));
}
