import type { LucideIcon } from "lucide-react";
import CalendarClock from "lucide-react/icons/calendar-clock";
import Mail from "lucide-react/icons/mail";
import MessageCircle from "lucide-react/icons/message-circle";
import MessageSquare from "lucide-react/icons/message-square";
import Phone from "lucide-react/icons/phone";
import type { Channel } from "~domain/channel";
import { channelName } from "~words/terms";

export const CHANNEL_ICONS: Record<Channel, LucideIcon> = {
  email: Mail,
  linkedin: MessageSquare,
  call: Phone,
  meeting: CalendarClock,
  message: MessageCircle,
};

/** The channel of a touch, by picture and by name. */
export function ChannelIcon({ channel }: { channel: Channel }) {
  const Icon = CHANNEL_ICONS[channel];
  const name = channelName(channel);
  return (
    <span className="channel" title={name}>
      <Icon size={13} aria-hidden="true" />
      <span className="visually-hidden">{name}: </span>
    </span>
  );
}
