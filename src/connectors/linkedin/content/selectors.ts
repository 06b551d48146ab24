/**
 * Every selector for LinkedIn's pages. No label is relied on, for they are translated. The messaging
 * client keeps its class names since 2018, in every frame and shadow root it is put into (last seen
 * October 2026); profiles have hashed names since 2025, so those are read by attributes.
 */

/** Where the newer pages keep the older messaging client: an open shadow root, replaced now and then. */
export const OUTLETS = '#interop-outlet, [data-testid="interop-shadowdom"]';

/** A form in which messages are written. By token: other class names begin in the same way. */
export const COMPOSER = '[class~="msg-form"]';
export const EDITOR = '[contenteditable="true"][role="textbox"]';
/** The attribute, not the property: a button without a type counts as one that submits. */
export const SEND_BUTTON = '.msg-form__send-button[type="submit"], button[type="submit"]';
/** In the place of the button when Enter sends. */
export const SEND_TOGGLE =
  ".msg-form__send-toggle, [data-test-msg-ui-send-mode-toggle-presenter__button]";
export const ATTACHMENTS = ".msg-form__attachment-previews > *";
/** One click sends. */
export const QUICK_REPLY = ".conversations-quick-replies__reply-button";

/** A conversation on screen, innermost first: a thread, a bubble, a dialog. */
export const SCOPES =
  '.msg-convo-wrapper, .msg-thread, [data-view-name="message-overlay-conversation-bubble-item"], .msg-overlay-conversation-bubble, [role="dialog"]';
export const MINIMISED = '[data-msg-overlay-conversation-bubble-is-minimized="true"]';
/** The inbox of a company's page is nobody's follow-up. */
export const COMPANY_INBOX = ".org-inbox-thread__container";

/** Who a conversation is with, in its head. One: a person. None, or several: a group. */
export const HEAD_LINKS =
  'a.msg-thread__link-to-profile, header a[href*="/in/"], .msg-overlay-bubble-header__title a[href*="/in/"]';
export const HEAD_NAMES =
  ".msg-entity-lockup__entity-title, .msg-overlay-bubble-header__title, header h2";
/** The card at the beginning of a history; with it, nothing came before the first message. */
export const CARD = ".msg-s-profile-card-one-to-one";
export const CARD_TITLE = ".artdeco-entity-lockup__subtitle [title]";

export const HISTORY = ".msg-s-message-list-content";
export const HISTORY_ITEMS = ".msg-s-message-list__event";
export const EVENTS = "[data-event-urn]";
export const INCOMING = ".msg-s-event-listitem--other";
/** Over the first of several messages of one person. */
export const SENDER =
  'a.msg-s-event-listitem__link[href*="/in/"], .msg-s-message-group__meta a[href*="/in/"]';

/** The list of conversations: names, and nothing to know a person by. */
export const ROWS = ".msg-conversation-listitem";
export const ROW_NAMES = ".msg-conversation-listitem__participant-names";
export const ROW_UNREAD =
  ".notification-badge--show, .msg-conversation-card__unread-count, .msg-conversation-listitem__unread-count";

/** The card at the top of a profile. Its key holds the member's id (newer pages, 2025). */
export const TOP_CARDS =
  '[componentkey*="profile.card.ref"][componentkey$="topcard" i], [id*="profile.card.ref"][id$="topcard" i]';
/** The same on older pages. */
export const CLASSIC_CARD = "section.pv-top-card";
export const CLASSIC_HEADLINE = ".text-body-medium.break-words";
export const CLASSIC_COMPANY = ".pv-text-details__right-panel button[aria-label]";
export const MESSAGE_LINKS = 'a[href*="/messaging/compose/"][href*="profileUrn"]';
export const COMPANY_LOGO = 'img[src*="company-logo"]';
export const CONTACT_INFO = 'a[href*="/overlay/contact-info"]';
export const DATA_BLOBS = 'code[id^="bpr-guid-"]';
export const CONNECT_LINKS = 'a[href*="/custom-invite/"][href*="vanityName="]';
/** The dialog that asks whether to add a note. */
export const INVITE_DIALOG = '.send-invite, [role="dialog"]:has(#custom-message)';

/** Sales Navigator. */
export const LEAD_LINKS = 'a[href*="/sales/lead/"]';
export const LEAD_NAME = '[data-anonymize="person-name"]';
export const LEAD_TITLE = '[data-anonymize="headline"], [data-anonymize="job-title"]';
export const LEAD_COMPANY = '[data-anonymize="company-name"]';
export const SALES_SCOPES = '#message-overlay [class*="conversation-container"], .thread-container';
export const SALES_EDITOR = 'textarea[name="message"], .compose-form__message-field';
export const SALES_SEND = 'button[type="submit"], .artdeco-button--primary';
export const SALES_HEAD = "#thread-route-heading, .thread__header, header";
