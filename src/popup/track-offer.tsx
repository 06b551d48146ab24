import UserPlus from "lucide-react/icons/user-plus";
import X from "lucide-react/icons/x";
import { dismiss, track } from "./act";
import { isId, type Offer } from "./offers";

export function TrackOffer({ offer }: { offer: Offer }) {
  const { sendKey, address, name } = offer;
  return (
    <div className="notice" data-kind="offer">
      <UserPlus size={16} aria-hidden="true" />
      <p>
        You just {offer.isInvitation ? "invited" : "wrote to"}{" "}
        <strong title={isId(address) ? undefined : address}>{name}</strong>
        {offer.connector === "linkedin" && " on LinkedIn"}. Track?
      </p>
      <button type="button" className="button" onClick={() => void track(sendKey, address, name)}>
        Track
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={`Do not track ${name}`}
        title="Not this one"
        onClick={() => dismiss(sendKey, address)}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
