import UserPlus from "lucide-react/icons/user-plus";
import X from "lucide-react/icons/x";
import { dismiss, track } from "~ui/prospect/act";
import { sayWith } from "~ui/say-with";
import { type MessageKey, say } from "~words/say";
import { isId, type Offer } from "./offers";

export function TrackOffer({ offer }: { offer: Offer }) {
  const { sendKey, address, name } = offer;
  return (
    <div className="notice" data-kind="offer">
      <UserPlus size={16} aria-hidden="true" />
      <p>
        {sayWith(
          questionOf(offer),
          <strong dir="auto" title={isId(address) ? undefined : address}>
            {name}
          </strong>,
        )}
      </p>
      <button type="button" className="button" onClick={() => void track(sendKey, address, name)}>
        {say("popupTrack")}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={say("popupDoNotTrack", name)}
        title={say("popupNotThisOne")}
        onClick={() => dismiss(sendKey, address)}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}

function questionOf({ isInvitation, connector }: Offer): MessageKey {
  if (isInvitation) return "popupInvited";
  return connector === "linkedin" ? "popupWroteOnLinkedin" : "popupWrote";
}
