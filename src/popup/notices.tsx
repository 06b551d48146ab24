import CircleAlert from "lucide-react/icons/circle-alert";
import Send from "lucide-react/icons/send";
import type { Moment } from "~domain/moment";
import { MissedMessages } from "~ui/missed-messages";
import { healthPage } from "~ui/site-health";
import { listOfNames } from "~words/names";
import { say, sayCount } from "~words/say";
import { LinkedinNotice } from "./linkedin-notice";
import { TrackOffer } from "./track-offer";
import type { PopupData } from "./use-popup-data";

interface NoticesProps {
  data: PopupData;
  moment: Moment;
}

/** So many messages are asked about here; the others are on the settings page. */
const MISSED_SHOWN = 2;

/** What the rep should know before the list: capture in trouble, messages missed or on their way, an offer. */
export function Notices({ data, moment }: NoticesProps) {
  const { trouble, missed, sending, settings } = data;
  const [offer] = data.offers;
  const sends = [...sending.values()];
  return (
    <>
      {trouble !== undefined && (
        <div className="notice" data-kind="fault" role="alert">
          <CircleAlert size={16} aria-hidden="true" />
          <p>
            {trouble} <HealthLink text={say("popupIsItWorking")} />
          </p>
        </div>
      )}
      {missed.length > 0 && (
        <MissedMessages missed={missed.slice(0, MISSED_SHOWN)} moment={moment} />
      )}
      {missed.length > MISSED_SHOWN && (
        <p className="notice-more">
          <HealthLink text={sayCount("popupMissedMore", missed.length - MISSED_SHOWN)} />
        </p>
      )}
      {settings.captureLinkedin && !settings.isLinkedinExplained && <LinkedinNotice />}
      {sends.length > 0 && (
        <div className="notice" data-kind="sending">
          <Send size={14} aria-hidden="true" />
          <p>
            {say("popupSending", listOfNames(sends.map(({ name }) => name)))}{" "}
            {sends.some(({ connector }) => connector === "gmail") && say("popupAfterUndo")}
          </p>
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
