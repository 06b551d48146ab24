import "./welcome.css";
import { useEffect, useRef, useState } from "react";
import type { RekindleDatabase } from "~storage/database";
import { getSettings } from "~storage/read/state";
import { Logo } from "~ui/logo";
import { NoteBar } from "~ui/note-bar";
import { useLive } from "~ui/use-live";
import { say } from "~words/say";
import { findLastRecorded } from "./last-recorded";
import { PracticeRun } from "./practice";
import { Step } from "./step";
import { StepPeople } from "./step-people";
import { StepTouch } from "./step-touch";
import { StepWhat } from "./step-what";

/** What a new rep sees first: three short steps on one page, each as long as it is not done. */
export function WelcomePage() {
  const data = useLive(read, []);
  const [isPractising, setPractising] = useState(false);
  const practiceHeading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = say("welcomeTitle");
  }, []);
  if (data === undefined) return null;
  const { settings, prospectCount, recorded } = data;
  const done = [settings.isLinkedinExplained, prospectCount > 0, recorded !== undefined];
  const current = done.indexOf(false);
  const steps = [
    { title: say("welcomeWhatTitle"), body: <StepWhat settings={settings} /> },
    { title: say("welcomePeopleTitle"), body: <StepPeople count={prospectCount} /> },
    {
      title: say("welcomeTouchTitle"),
      body: <StepTouch recorded={recorded} onPractise={() => setPractising(true)} />,
    },
  ];
  return (
    <main className="welcome">
      <header>
        <Logo size={44} />
        <div>
          <h1>{say("welcomeTitle")}</h1>
          <p role="status">{say(current < 0 ? "welcomeAllDone" : "welcomeLead")}</p>
        </div>
      </header>
      <ol className="steps">
        {steps.map(({ title, body }, index) => (
          <Step
            key={title}
            number={index + 1}
            title={title}
            isDone={done[index] === true}
            isCurrent={index === current}
          >
            {body}
          </Step>
        ))}
      </ol>
      {isPractising && (
        <PracticeRun headingRef={practiceHeading} onClose={() => setPractising(false)} />
      )}
      <NoteBar />
    </main>
  );
}

async function read(db: RekindleDatabase) {
  const [settings, prospectCount, recorded] = await Promise.all([
    getSettings(db),
    db.prospects.count(),
    findLastRecorded(db),
  ]);
  return { settings, prospectCount, recorded };
}
