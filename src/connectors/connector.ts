/**
 * What a site has to offer to be a connector. Connectors detect: they turn what is on the wire or
 * on the screen into signs of what goes out (`domain/pending-send.ts`) and sightings of what came in
 * (`domain/sighting.ts`), and know nothing of prospects, storage or
 * pages.
 */
import type { ConnectorId, Surface } from "~domain/channel";
import type { SendSign } from "~domain/pending-send";
import type { Conversation } from "~domain/recipient";
import type { Sighting } from "~domain/sighting";

/** A request that a page of the site made, as the browser shows it. */
export interface SeenRequest {
  url: string;
  /** `GET`, `POST`. */
  method: string;
  requestId: string;
  /** When it left, epoch milliseconds. */
  at: number;
  /** The body; undefined when the browser could not show it. */
  body: Uint8Array | undefined;
}

/** What a request said, or that it should have been readable. */
export type Reading =
  | {
      kind: "read";
      /** In the order they happened. */
      signs: SendSign[];
      /** Who is in a conversation, where the request names both. */
      conversations?: Conversation[];
      /** Conversations that the rep opened while something in them was unread. */
      opened?: string[];
    }
  | { kind: "unreadable"; surface?: Surface };

export const NOTHING: Reading = { kind: "read", signs: [] };

export interface Connector {
  id: ConnectorId;
  /** Match patterns of the requests that may carry a message, or tell whom one is for. */
  requestUrls: string[];
  /** Never throws: what it does not understand is no sign. */
  readRequest(request: SeenRequest): Reading;
  /** The site's own list of what came in, if it offers one; asked only when the rep wants it. */
  feed?: Feed;
}

export interface Feed {
  /** Its address for one of the rep's mailboxes. */
  urlOf(account: string): string;
  /** Undefined when the text is no such list. Never throws. */
  read(text: string, account: string, zone: string): Sighting[] | undefined;
}
