/** Chat bubbles, which any page can have. */

/** Shows the bubbles that are open. */
export function mountBubbles() {
  // None are open yet.
}

/**
 * Opens the bubble of a person (a profile id) or of a conversation (its id).
 *
 * @param {string} wanted
 */
export function openBubble(wanted) {
  console.warn("Not built yet", wanted);
}
