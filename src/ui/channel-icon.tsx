import type { LucideIcon } from "lucide-react";
import CalendarClock from "lucide-react/icons/calendar-clock";
import Mail from "lucide-react/icons/mail";
import MessageCircle from "lucide-react/icons/message-circle";
import MessageSquare from "lucide-react/icons/message-square";
import Phone from "lucide-react/icons/phone";
import type { Channel } from "~domain/channel";

export const CHANNEL_ICONS: Record<Channel, LucideIcon> = {
  email: Mail,
  linkedin: MessageSquare,
  call: Phone,
  meeting: CalendarClock,
  message: MessageCircle,
};
const NAMES: Record<Channel, string> = {
  email: "Email",
  linkedin: "LinkedIn",
  call: "Call",
  meeting: "Meeting",
  message: "Message",
};

/** The channel of a touch, by picture and by name. */
export function ChannelIcon({ channel }: { channel: Channel }) {
  const Icon = CHANNEL_ICONS[channel];
  return (
    <span className="channel" title={NAMES[channel]}>
      <Icon size={13} aria-hidden="true" />
      <span className="visually-hidden">{NAMES[channel]}: </span>
    </span>
  );
}
