/** The medium of a touch or reply. `message` is a text message or anything else without a connector. */
export const CHANNELS = ["email", "linkedin", "call", "meeting", "message"] as const;
export type Channel = (typeof CHANNELS)[number];

export const CONNECTOR_IDS = ["gmail", "linkedin"] as const;
export type ConnectorId = (typeof CONNECTOR_IDS)[number];

/** The channel whose messages a connector sees. Gmail and another mail site would share one. */
export const CHANNEL_OF: Record<ConnectorId, Channel> = { gmail: "email", linkedin: "linkedin" };
