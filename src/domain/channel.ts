/** The medium of a touch or reply. `message` is a text message or anything else without a connector. */
export const CHANNELS = ["email", "linkedin", "call", "meeting", "message"] as const;
export type Channel = (typeof CHANNELS)[number];

export const CONNECTOR_IDS = ["gmail", "linkedin"] as const;
export type ConnectorId = (typeof CONNECTOR_IDS)[number];

/** The channel whose messages a connector sees. Gmail and another mail site would share one. */
export const CHANNEL_OF: Record<ConnectorId, Channel> = { gmail: "email", linkedin: "linkedin" };

/**
 * Whether a site sends again by itself what its server did not take. Elsewhere the rep is told on
 * screen, and what failed was not sent.
 */
export const TRIES_AGAIN: Record<ConnectorId, boolean> = { gmail: true, linkedin: false };

/**
 * Whether a conversation is with the same people for good, so that its id alone tells who is written
 * to. A thread of mails goes to whomever each mail names.
 */
export const HAS_LASTING_CONVERSATIONS: Record<ConnectorId, boolean> = {
  gmail: false,
  linkedin: true,
};

/**
 * What a touch was, where that is not the channel's plain message. An invitation is a request to
 * connect, with words of the rep's own or without.
 */
export const TOUCH_FORMS = ["inmail", "sales-message", "invitation", "noted-invitation"] as const;
export type TouchForm = (typeof TOUCH_FORMS)[number];

export function isInvitation(form: TouchForm | undefined): boolean {
  return form === "invitation" || form === "noted-invitation";
}

/** The parts of a site that send in ways of their own: one may change while another does not. */
export const SURFACES = ["gmail", "linkedin", "linkedin-invitations", "linkedin-sales"] as const;
export type Surface = (typeof SURFACES)[number];

/** Whose part each is. One that has but one part goes by the connector's own id. */
const CONNECTOR_OF: Record<Surface, ConnectorId> = {
  gmail: "gmail",
  linkedin: "linkedin",
  "linkedin-invitations": "linkedin",
  "linkedin-sales": "linkedin",
};

export function connectorOf(surface: Surface): ConnectorId {
  return CONNECTOR_OF[surface];
}

export function surfacesOf(connector: ConnectorId): Surface[] {
  return SURFACES.filter((surface) => CONNECTOR_OF[surface] === connector);
}

export function surfaceOf(connector: ConnectorId, form: TouchForm | undefined): Surface {
  if (connector !== "linkedin") return connector;
  if (isInvitation(form)) return "linkedin-invitations";
  return form === "sales-message" ? "linkedin-sales" : "linkedin";
}
