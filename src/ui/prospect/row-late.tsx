/** The label at the end of a row: how late, since when a lead waits, or that a message is on its way. */

import type { LucideIcon } from "lucide-react";
import AlarmClock from "lucide-react/icons/alarm-clock";
import Send from "lucide-react/icons/send";
import Snowflake from "lucide-react/icons/snowflake";
import type { DueGroup } from "~domain/due-list";
import type { Moment } from "~domain/moment";
import type { Prospect } from "~domain/prospect";
import { duePromiseOf } from "~domain/reason";
import type { Temperature } from "~domain/temperature";
import { formatDate } from "~words/dates";
import { type LateLabel, lateLabel, promiseLabel, waitingLabel } from "~words/late";
import { say } from "~words/say";
import type { Sending } from "./sending";

interface RowLateProps {
  prospect: Prospect;
  group: DueGroup | undefined;
  temperature: Temperature | undefined;
  moment: Moment;
}

export function RowLate({ prospect, group, temperature, moment }: RowLateProps) {
  if (group === undefined) return null;
  const isLead = prospect.lane === "fresh";
  const late = labelOf(prospect, group, moment);
  if (late === undefined) return null;
  return (
    <span className="late" data-group={isLead ? "lead" : group} title={late.title}>
      {temperature === "cold" && <Mark icon={Snowflake} text={say("lateCold")} />}
      {temperature === "cooling" && isLead && <Mark icon={AlarmClock} text={say("lateDueMark")} />}
      {late.text}
    </span>
  );
}

function labelOf(prospect: Prospect, group: DueGroup, moment: Moment): LateLabel | undefined {
  const { lane, dueAt } = prospect;
  const promise = duePromiseOf(prospect, moment.now);
  if (lane === "fresh") return waitingLabel(prospect, moment);
  return promise && group === "your-turn"
    ? promiseLabel(promise.dueOn, moment)
    : lateLabel(dueAt, group, moment);
}

function Mark({ icon: Icon, text }: { icon: LucideIcon; text: string }) {
  return (
    <>
      <Icon size={11} aria-hidden="true" />
      <span className="visually-hidden">{text} </span>
    </>
  );
}

export function OnItsWay({ sending, zone }: { sending: Sending; zone: string }) {
  const time = formatDate(sending.countsAt, "time", zone);
  const title =
    sending.connector === "gmail" ? say("lateCountsAt", time) : say("lateCountsLinkedin");
  return (
    <span className="late" data-group="sending" title={title}>
      <Send size={11} aria-hidden="true" />
      {say("lateSending")}
    </span>
  );
}
