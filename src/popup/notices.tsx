import CircleAlert from "lucide-react/icons/circle-alert";
import Send from "lucide-react/icons/send";
import UserPlus from "lucide-react/icons/user-plus";
import X from "lucide-react/icons/x";
import type { Moment } from "~domain/moment";
import { listOfNames } from "~ui/list-of-names";
import { MissedMessages } from "~ui/missed-messages";
import { healthPage } from "~ui/site-health";
import { dismiss, track } from "./act";
import type { Offer, PopupData } from "./use-popup-data";

interface NoticesProps {
  data: PopupData;
  moment: Moment;
}

/** So many messages are asked about here; the others are on the settings page. */
const MISSED_SHOWN = 2;

/** What the rep should know before the list: capture in trouble, messages missed or on their way, an offer. */
export function Notices({ data: { trouble, missed, sending, offers }, moment }: NoticesProps) {
  const [offer] = offers;
  const names = [...sending.values()].map(({ name }) => name);
  return (
    <>
      {trouble !== undefined && (
        <div className="notice" data-kind="fault" role="alert">
          <CircleAlert size={16} aria-hidden="true" />
          <p>
            {trouble} <HealthLink text="Is it working?" />
          </p>
        </div>
      )}
      {missed.length > 0 && (
        <MissedMessages missed={missed.slice(0, MISSED_SHOWN)} moment={moment} />
      )}
      {missed.length > MISSED_SHOWN && (
        <p className="notice-more">
          <HealthLink text={`and ${missed.length - MISSED_SHOWN} more`} />
        </p>
      )}
      {names.length > 0 && (
        <div className="notice" data-kind="sending">
          <Send size={14} aria-hidden="true" />
          <p>Sending to {listOfNames(names)}. Counts after Gmail’s undo time.</p>
        </div>
      )}
      {offer && <TrackOffer offer={offer} key={offer.address} />}
    </>
  );
}

function HealthLink({ text }: { text: string }) {
  return (
    <a href={healthPage()} target="_blank" rel="noreferrer">
      {text}
    </a>
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
