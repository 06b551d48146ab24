import CircleAlert from "lucide-react/icons/circle-alert";
import Send from "lucide-react/icons/send";
import UserPlus from "lucide-react/icons/user-plus";
import X from "lucide-react/icons/x";
import { dismiss, track } from "./act";
import type { Offer, PopupData } from "./use-popup-data";

/** What the rep should know before the list: capture in trouble, messages on their way, an offer. */
export function Notices({ data: { isBroken, sending, offers } }: { data: PopupData }) {
  const [offer] = offers;
  const names = [...sending.values()].map(({ name }) => name);
  return (
    <>
      {isBroken && (
        <div className="notice" data-kind="fault" role="alert">
          <CircleAlert size={16} aria-hidden="true" />
          <p>
            Gmail seems to have changed: the last message was seen on screen only. Touches are still
            recorded; please check that none is missing.
          </p>
        </div>
      )}
      {names.length > 0 && (
        <div className="notice" data-kind="sending">
          <Send size={14} aria-hidden="true" />
          <p>Sending to {listOf(names)}. Counts after Gmail’s undo time.</p>
        </div>
      )}
      {offer && <TrackOffer offer={offer} key={offer.address} />}
    </>
  );
}

function TrackOffer({ offer: { sendKey, address, name } }: { offer: Offer }) {
  return (
    <div className="notice" data-kind="offer">
      <UserPlus size={16} aria-hidden="true" />
      <p>
        You just wrote to <strong title={address}>{name}</strong>. Track?
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

function listOf(names: string[]): string {
  const [first = "", second] = names;
  if (second === undefined) return first;
  return names.length === 2 ? `${first} and ${second}` : `${first} and ${names.length - 1} others`;
}
