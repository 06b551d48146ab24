import "./importing.css";
import { useEffect, useRef } from "react";
import type { ImportJob } from "~domain/import-job";
import { Logo } from "~ui/logo";
import { NoteBar } from "~ui/note-bar";
import { useMoment } from "~ui/use-moment";
import { say } from "~words/say";
import { useImport } from "./import-state";
import { ListStep } from "./list-step";
import { openFiles } from "./open-list";
import { headline, OverImport } from "./over-import";
import { PastImports } from "./past-imports";
import { RunningImport } from "./running-import";
import { resumeImport } from "./send-import";
import { StartStep } from "./start-step";
import { useDrop } from "./use-drop";
import { useImports } from "./use-imports";

/** A list is chosen, looked at and taken in; what is going on already comes first. */
export function ImportPage() {
  const moment = useMoment();
  const imports = useImports(moment.now);
  const { list, sending, shownId, isStopping } = useImport();
  const active = imports?.find(isGoingOn);
  // Of one that is being stopped the answer says what has become of it.
  const over = imports?.find((job) => job.id === shownId && !isStopping && !isGoingOn(job));
  const step = stepOf(active ?? sending, over, list);
  const isFree = step === "start" || step === "list";
  const isOver = useDrop((files) => void openFiles(files), isFree);
  const main = useHeadingFocus(step);
  useResumed(active, sending !== undefined);
  useEffect(() => {
    document.title = say("importTitle");
  }, []);
  if (imports === undefined) return null;
  const past = imports.filter((job) => !isGoingOn(job) && job !== over);
  return (
    <main ref={main} className="importing" data-over={isOver || undefined}>
      <header>
        <Logo size={36} />
        <div>
          <h1>{say("importTitle")}</h1>
          <p>{say("importLead")}</p>
        </div>
        <a href={chrome.runtime.getURL("tabs/prospects.html")}>{say("importAllProspects")}</a>
      </header>
      {/* There from the first: what comes with its text is not heard. */}
      <p className="visually-hidden" role="status">
        {step === "over" && over && headline(over)}
      </p>
      {step === "going" && <RunningImport job={active} />}
      {step === "over" && over && <OverImport job={over} moment={moment} />}
      {step === "list" && list && <ListStep list={list} />}
      {step === "start" && <StartStep />}
      <PastImports imports={past} moment={moment} />
      {isOver && <p className="import-drop-now">{say("importDropNow")}</p>}
      <NoteBar />
    </main>
  );
}

type Step = "start" | "list" | "going" | "over";

/** One that is over is shown as such at once, also if its answer is still on its way. */
function stepOf(going: unknown, over: ImportJob | undefined, list: unknown): Step {
  if (over !== undefined) return "over";
  if (going !== undefined) return "going";
  return list === undefined ? "start" : "list";
}

const isGoingOn = ({ state }: ImportJob) => state === "running" || state === "stopping";

/** Its worker may have been stopped, and does not hear of a page that is opened. */
function useResumed(active: ImportJob | undefined, isTold: boolean): void {
  const id = active?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each import.
  useEffect(() => {
    if (active !== undefined && !isTold) void resumeImport(active);
  }, [id]);
}

/** What had the focus is gone with its step: the next one's heading has it, and is read. */
function useHeadingFocus(step: Step) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    if (document.activeElement !== document.body) return;
    const heading = main.current?.querySelector("[data-step-heading]");
    if (heading instanceof HTMLElement) heading.focus();
  }, [step]);
  return main;
}
