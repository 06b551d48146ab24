/** Puts messages into the practice LinkedIn, as if they had just come in. Any open page of it will do. */
import type { Page } from "playwright-core";

import type { Arrived, Incoming } from "./incoming.js";

export type { Arrived } from "./incoming.js";

export interface Received {
  /** By vanity, profile id or name. */
  readonly from: string;
  readonly text: string;
  /** Epoch milliseconds; now when left out. The time is in the message's id. */
  readonly at?: number;
  /** Id of the conversation, when it is not the one with this person alone. */
  readonly conversation?: string;
}

async function arrive(page: Page, incoming: Incoming): Promise<Arrived> {
  const arrived = await page.evaluate((one) => {
    const detail: { incoming: Incoming; arrived?: Arrived } = { incoming: one };
    window.dispatchEvent(new CustomEvent("practice-arrive", { detail }));
    return detail.arrived;
  }, incoming);
  if (arrived === undefined) throw new Error("The practice page did not take the message");
  return arrived;
}

/** A message of somebody else. The page tells the server that it was delivered. */
export function receive(
  page: Page,
  { from, at = Date.now(), ...more }: Received,
): Promise<Arrived> {
  return arrive(page, { kind: "other", person: from, at, ...more });
}

/** A message of mine, written on the phone: it appears, and nothing is requested. */
export function receiveOwn(
  page: Page,
  { to, at = Date.now(), ...more }: Omit<Received, "from"> & { readonly to: string },
): Promise<Arrived> {
  return arrive(page, { kind: "own", person: to, at, ...more });
}

/** Somebody accepts an invitation: a conversation appears whose first message is the note I wrote. */
export function acceptInvitation(
  page: Page,
  { person, note, at = Date.now() }: { person: string; note: string; at?: number },
): Promise<Arrived> {
  return arrive(page, { kind: "accepted", person, text: note, at });
}
