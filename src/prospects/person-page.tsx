import "./person-facts.css";
import "./person-page.css";
import ArrowLeft from "lucide-react/icons/arrow-left";
import { useEffect, useSyncExternalStore } from "react";
import type { ProspectId } from "~domain/ids";
import { listLeftOut, watchLeftOut } from "~storage/left-out";
import { NoteBar } from "~ui/note-bar";
import { OpenDialogs } from "~ui/prospect/open-dialogs";
import { RulesProvider } from "~ui/rules";
import { StorageNotices } from "~ui/storage-notices";
import { useLive } from "~ui/use-live";
import { useMoment } from "~ui/use-moment";
import { say } from "~words/say";
import { sayParting } from "./person-acts";
import { PersonAddresses } from "./person-addresses";
import { readPerson } from "./person-data";
import { PersonDialogs } from "./person-dialogs";
import { PersonFollowUp } from "./person-follow-up";
import { PersonHead } from "./person-head";
import { PersonHistory } from "./person-history";
import { PersonIdentity } from "./person-identity";
import { PersonNotes } from "./person-notes";
import { PersonSame } from "./person-same";
import { PersonTags } from "./person-tags";

/** The table, as it was left. */
const LIST = "#";

/** Everything about one person, on a page of its own. */
export function PersonPage({ id }: { id: ProspectId }) {
  useEffect(() => sayParting, []);
  return (
    <main className="person">
      <StorageNotices />
      <a className="text-button person-back" href={LIST}>
        <ArrowLeft size={14} aria-hidden="true" />
        {say("pageBack")}
      </a>
      {/* Nothing that was typed or opened about one person is carried over to the next. */}
      <Person key={id} id={id} />
      <NoteBar />
    </main>
  );
}

function Person({ id }: { id: ProspectId }) {
  const moment = useMoment();
  const data = useLive((db) => readPerson(db, id, moment.now), [id, moment.now]);
  const isLeftOut = useSyncExternalStore(watchLeftOut, listLeftOut).has(`prospects:${id}`);
  const name = data === undefined || data === "unknown" ? undefined : data.prospect.name;
  useTabTitle(name);
  if (data === undefined) return null;
  if (data === "unknown") return <Unknown isLeftOut={isLeftOut} />;
  const { prospect } = data;
  return (
    <RulesProvider settings={data.rules} zone={moment.zone}>
      <PersonHead data={data} moment={moment} />
      <PersonSame prospect={prospect} />
      <div className="person-columns">
        <div className="person-facts">
          <PersonNotes prospect={prospect} />
          <PersonTags prospect={prospect} />
          <PersonIdentity prospect={prospect} />
          <PersonFollowUp prospect={prospect} />
          <PersonAddresses prospect={prospect} />
        </div>
        <PersonHistory data={data} moment={moment} />
      </div>
      <OpenDialogs />
      <PersonDialogs />
    </RulesProvider>
  );
}

/** A bookmark of somebody who was deleted, or merged into somebody else; or whose entry is damaged. */
function Unknown({ isLeftOut }: { isLeftOut: boolean }) {
  return (
    <section className="person-unknown">
      <h1>{say(isLeftOut ? "pageDamaged" : "pageUnknown")}</h1>
      <p>{say(isLeftOut ? "pageDamagedWhy" : "pageUnknownWhy")}</p>
      <a className="button" data-kind="primary" href={LIST}>
        {say("pageBackToList")}
      </a>
    </section>
  );
}

/** Among many tabs, the one of this person; what it was called before comes back afterwards. */
function useTabTitle(name: string | undefined): void {
  useEffect(() => {
    if (name === undefined) return undefined;
    const before = document.title;
    document.title = name;
    return () => {
      document.title = before;
    };
  }, [name]);
}
