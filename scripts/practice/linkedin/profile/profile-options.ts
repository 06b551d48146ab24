/** What can be asked of profiles and invitations, besides what all the pages have in common. */
export interface ProfileOptions {
  /** "cards": a profile also has the hidden card of somebody else, as when a link was hovered. */
  readonly decoys?: "cards";
  /** "posted": after a refused invitation, too, the page posts what it posts after an accepted one. */
  readonly refusal?: "posted";
}
