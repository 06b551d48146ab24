/** What a row says beyond its reason: that someone may have answered, and that they are away. */
import MessageCircleQuestion from "lucide-react/icons/message-circle-question-mark";
import TreePalm from "lucide-react/icons/tree-palm";
import { useState } from "react";
import { dayOf, isDay, workdayStartAt, workdayStartOn } from "~domain/calendar";
import { isAllowed } from "~domain/contact-link";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import type { Standing } from "~domain/standing";
import { useWorkCalendar } from "~ui/rules";
import { say } from "~words/say";
import { possibleReplyWords } from "~words/timeline";
import { dayLabel, longDayLabel } from "~words/when";
import { dismissHint, log } from "./act";

interface RowHintsProps {
  prospect: Prospect;
  moment: Moment;
}

export function RowHints({ prospect, moment }: RowHintsProps) {
  const { possibleReply: hint, awayUntilOn } = prospect;
  return (
    <>
      {hint && <PossibleReply key={hint.id} hint={hint} prospect={prospect} moment={moment} />}
      {awayUntilOn !== undefined && isStillAway(awayUntilOn, moment) && prospect.lane && (
        <Away key={awayUntilOn} untilOn={awayUntilOn} prospect={prospect} moment={moment} />
      )}
    </>
  );
}

/** A page may have told a day that does not exist. */
function isStillAway(untilOn: string, { now, zone }: Moment): boolean {
  return isDay(untilOn) && untilOn >= dayOf(now, zone);
}

interface PossibleReplyProps extends RowHintsProps {
  hint: NonNullable<Standing["possibleReply"]>;
}

function PossibleReply({ hint, prospect, moment }: PossibleReplyProps) {
  const { id: prospectId, name } = prospect;
  const link = isAllowed(hint.link) ? hint.link : undefined;
  // One for as long as the hint is shown: however often it is pressed, one reply is logged.
  const [commandId] = useState(() => crypto.randomUUID());
  const { at, channel } = hint;
  return (
    <div className="row-hint" data-kind="possible-reply">
      <p>
        <MessageCircleQuestion size={13} aria-hidden="true" />
        <span>
          {possibleReplyWords(hint.why)}
          {"\u00a0"}· {dayLabel(at, moment)}
        </span>
      </p>
      <div className="text-actions">
        {link !== undefined && (
          <a
            className="text-button"
            href={link}
            target="_blank"
            rel="noreferrer"
            aria-label={say("personChoiceFor", say("personOpen"), name)}
          >
            {say("personOpen")}
          </a>
        )}
        <button
          type="button"
          className="text-button"
          aria-label={say("personChoiceFor", say("personReplied"), name)}
          onClick={() => {
            const body = { commandId, prospectId, channel, at };
            void log("log-reply", body, say("actLoggedReply", name));
          }}
        >
          {say("personReplied")}
        </button>
        <button
          type="button"
          className="text-button"
          aria-label={say("personChoiceFor", say("personNotReply"), name)}
          onClick={() => void dismissHint(hint.id)}
        >
          {say("personNotReply")}
        </button>
      </div>
    </div>
  );
}

function Away({ untilOn, prospect, moment }: RowHintsProps & { untilOn: string }) {
  const { zone } = moment;
  const { id: prospectId, name, dueAt } = prospect;
  const [commandId] = useState(() => crypto.randomUUID());
  const calendar = useWorkCalendar();
  const untilAt = workdayStartAt(workdayStartOn(untilOn, calendar), 1, calendar);
  const until = longDayLabel(dayOf(untilAt, zone));
  const snooze = say("personSnoozeTo", until);
  return (
    <div className="row-hint" data-kind="away">
      <p>
        <TreePalm size={13} aria-hidden="true" />
        <span>{say("personAwayUntil", longDayLabel(untilOn))}</span>
      </p>
      {/* Whoever is due only after that would be brought forward by it. */}
      {(dueAt === undefined || dueAt < untilAt) && (
        <div className="text-actions">
          <button
            type="button"
            className="text-button"
            aria-label={say("personChoiceFor", snooze, name)}
            onClick={() => {
              const body = { commandId, prospectId, untilAt };
              void log("snooze-prospect", body, say("actSnoozed", name, until));
            }}
          >
            {snooze}
          </button>
        </div>
      )}
    </div>
  );
}
