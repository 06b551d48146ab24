/** What the record of a connector's health says, in words. */
import type { Surface } from "~domain/channel";
import { type Health, type Trouble, troubleOf } from "~domain/health";
import { type MessageKey, say } from "~words/say";

const SURFACES: Record<Surface, MessageKey> = {
  gmail: "noteSurfaceGmail",
  linkedin: "noteSurfaceLinkedin",
  "linkedin-invitations": "noteSurfaceInvitations",
  "linkedin-sales": "noteSurfaceSales",
};

export function surfaceName(surface: Surface): string {
  return say(SURFACES[surface]);
}

const CHANGED: Record<Surface, MessageKey> = {
  gmail: "noteGmailChanged",
  linkedin: "noteLinkedinChanged",
  "linkedin-invitations": "noteInvitationsChanged",
  "linkedin-sales": "noteSalesChanged",
};

/** Where to go in the Log menu of a person's row. */
const BY_HAND: Record<Surface, MessageKey> = {
  gmail: "noteLogMail",
  linkedin: "noteLogLinkedin",
  "linkedin-invitations": "noteLogInvitation",
  "linkedin-sales": "noteLogLinkedin",
};

const KEPT: Record<Trouble, MessageKey> = {
  unrecognised: "noteKeptSafe",
  "screen-only": "noteStillRecorded",
};

/** The address of the section that tells more. */
export function healthPage(): string {
  return chrome.runtime.getURL("options.html#health");
}

/** What happened, what is kept and what to do; undefined while all is well. */
export function troubleWords(health: Health): string | undefined {
  const trouble = troubleOf(health);
  if (trouble === undefined) return undefined;
  const { connector } = health;
  const sentences = [
    say("noteTrouble", say(CHANGED[connector]), say(whatHappened(trouble, connector))),
    say(KEPT[trouble]),
    say(BY_HAND[connector]),
  ];
  return sentences.join(" ");
}

function whatHappened(trouble: Trouble, surface: Surface): MessageKey {
  if (trouble === "unrecognised") return "noteNothingRecognised";
  return surface === "linkedin-invitations" ? "noteInvitationOnScreen" : "noteMessageOnScreen";
}

/** Whether there is anything at all to tell of a surface. */
export function hasSeenAnything({ connector: _, unreadableCount, ...seen }: Health): boolean {
  return unreadableCount > 0 || Object.values(seen).some((one) => one !== undefined);
}
