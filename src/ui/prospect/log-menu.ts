/** What may have happened to a prospect, to be logged by hand. */
import type { LucideIcon } from "lucide-react";
import Mail from "lucide-react/icons/mail";
import MessageCircle from "lucide-react/icons/message-circle";
import MessageCircleReply from "lucide-react/icons/message-circle-reply";
import MessageSquare from "lucide-react/icons/message-square";
import Phone from "lucide-react/icons/phone";
import Users from "lucide-react/icons/users";
import type { Channel } from "~domain/channel";
import type { Prospect } from "~domain/prospect";
import type { MenuEntry } from "~ui/menu";
import { type MessageKey, say } from "~words/say";
import { log } from "./act";

/** What is said when it is. */
const LOGGED: Record<Channel, MessageKey> = {
  call: "actLoggedCall",
  meeting: "actLoggedMeeting",
  email: "actLoggedEmail",
  linkedin: "actLoggedLinkedin",
  message: "actLoggedMessage",
};

export function whatHappened({
  id: prospectId,
  name,
  lastTouchChannel,
  email,
  outcome,
  turn,
}: Prospect): MenuEntry[] {
  const touch = (text: string, channel: Channel, icon: LucideIcon): MenuEntry => ({
    text,
    icon,
    onSelect: () => {
      const body = { commandId: crypto.randomUUID(), prospectId, channel };
      void log("log-touch", body, say(LOGGED[channel], name));
    },
  });
  const wrote = lastTouchChannel === "email" || lastTouchChannel === "linkedin";
  const answeredOn = wrote ? lastTouchChannel : email === undefined ? "linkedin" : "email";
  const touches = [
    touch(say("personMenuCall"), "call", Phone),
    touch(say("personMenuMeeting"), "meeting", Users),
    touch(say("personMenuEmail"), "email", Mail),
    touch(say("personMenuLinkedin"), "linkedin", MessageSquare),
    touch(say("personMenuMessage"), "message", MessageCircle),
  ];
  // A customer who writes is no prospect again, unless they are looked after.
  if (outcome === "won" && turn === "closed") return touches;
  return [
    ...touches,
    {
      text: say("personReplied"),
      icon: MessageCircleReply,
      onSelect: () =>
        void log(
          "log-reply",
          { commandId: crypto.randomUUID(), prospectId, channel: answeredOn },
          say("actLoggedReply", name),
        ),
    },
  ];
}
