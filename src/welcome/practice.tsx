import "./practice.css";
import RotateCcw from "lucide-react/icons/rotate-ccw";
import X from "lucide-react/icons/x";
import { type RefObject, useEffect, useId } from "react";
import { rightNow } from "~ui/use-moment";
import { say, sayCount } from "~words/say";
import { choicesIn } from "./practice-acts";
import { PracticeList } from "./practice-list";
import { PracticeMail } from "./practice-mail";
import { CALLED, nextMarch } from "./practice-world";
import { type Practice, usePractice } from "./use-practice";

const DAYS = 4;

interface PracticeRunProps {
  headingRef: RefObject<HTMLHeadingElement | null>;
  onClose: () => void;
}

/** Everything that can happen between the rep and one prospect, in a minute and without anyone. */
export function PracticeRun({ headingRef, onClose }: PracticeRunProps) {
  const id = useId();
  const practice = usePractice();
  useEffect(() => {
    const opener = document.activeElement;
    headingRef.current?.focus({ preventScroll: true });
    headingRef.current?.scrollIntoView({ block: "start" });
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [headingRef]);
  const { world, isSending, said } = practice;
  return (
    <section className="practice" aria-labelledby={`${id}-title`}>
      <header>
        <div>
          <h2 id={`${id}-title`} ref={headingRef} tabIndex={-1}>
            {say("practiceTitle")}
          </h2>
          <p>{say("practiceLead")}</p>
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label={say("practiceClose")}
          title={say("practiceClose")}
          onClick={onClose}
        >
          <X size={16} aria-hidden="true" />
        </button>
      </header>
      <div className="practice-sides">
        <div className="practice-doing">
          <PracticeMail practice={practice} isBest={choicesIn(world).best === "send"} />
          <p className="practice-said" role="status">
            {said}
          </p>
          <PracticeChoices practice={practice} />
        </div>
        <PracticeList world={world} isSending={isSending} />
      </div>
    </section>
  );
}

function PracticeChoices({ practice }: { practice: Practice }) {
  const { world, act, isSending } = practice;
  const { canReply, canPark, canWin, best } = choicesIn(world);
  const isBest = (what: typeof best) => !isSending && best === what;
  const choices = [
    {
      text: sayCount("practicePass", DAYS),
      can: true,
      isBest: isBest("pass-days"),
      onClick: () => act({ kind: "pass-days", days: DAYS }),
    },
    {
      text: say("practiceReply", CALLED),
      can: canReply,
      isBest: isBest("reply"),
      onClick: () => act({ kind: "reply" }),
    },
    {
      text: say("practicePark"),
      can: canPark,
      onClick: () => act({ kind: "park", untilOn: nextMarch(world) }),
    },
    { text: say("practiceWin", CALLED), can: canWin, onClick: () => act({ kind: "win" }) },
  ];
  return (
    <fieldset className="practice-choices">
      <legend>{say("practiceNow")}</legend>
      {choices.map((choice) => (
        <Choice key={choice.text} {...choice} can={choice.can && !isSending} />
      ))}
      <button
        type="button"
        className="text-button"
        onClick={() => act({ kind: "begin", at: rightNow().now, zone: world.zone })}
      >
        <RotateCcw size={12} aria-hidden="true" />
        {say("practiceStartOver")}
      </button>
    </fieldset>
  );
}

interface ChoiceProps {
  text: string;
  can: boolean;
  isBest?: boolean;
  onClick: () => void;
}

/** Not `disabled`: a button that was just pressed would lose the focus. */
function Choice({ text, can, isBest = false, onClick }: ChoiceProps) {
  return (
    <button
      type="button"
      className="button"
      data-kind={isBest ? "primary" : undefined}
      aria-disabled={!can}
      onClick={() => {
        if (can) onClick();
      }}
    >
      {text}
    </button>
  );
}
