/** What is the matter with the data while the page can still be used. */
import Archive from "lucide-react/icons/archive";
import CircleAlert from "lucide-react/icons/circle-alert";
import X from "lucide-react/icons/x";
import { useCallback, useEffect, useState } from "react";
import { countSetAside } from "~storage/read/set-aside";
import {
  findStorageTrouble,
  type StorageTrouble,
  watchStorageTrouble,
} from "~storage/storage-trouble";
import { listUnwritten, watchUnwritten } from "~storage/unwritten-signs";
import { type MessageKey, say, sayCount } from "~words/say";
import { LeftOutNotice } from "./left-out-notice";
import { rescuePage } from "./rescue-link";
import { useKeptFocus } from "./use-kept-focus";
import { useLive } from "./use-live";

export function StorageNotices() {
  const ref = useKeptFocus<HTMLDivElement>();
  return (
    <div ref={ref} className="notices">
      <TroubleNotice />
      <LeftOutNotice />
      <AsideNotice />
    </div>
  );
}

const TROUBLES: Record<StorageTrouble, MessageKey> = {
  full: "storageFull",
  unavailable: "storageUnavailable",
  newer: "storageNewer",
};

/** While it lasts; the worker says when it is over. */
function TroubleNotice() {
  const [{ trouble, waiting }, setFound] = useState<Found>(NOTHING);
  useEffect(() => {
    const look = () => void findTrouble().then(setFound);
    look();
    const stops = [watchStorageTrouble(look), watchUnwritten(look)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  if (trouble === undefined) return null;
  return (
    <div className="notice" data-kind="trouble" role="alert">
      <CircleAlert size={16} aria-hidden="true" />
      <p>
        {say(TROUBLES[trouble])} {waiting > 0 && sayCount("storageWaiting", waiting)}
      </p>
    </div>
  );
}

interface Found {
  trouble: StorageTrouble | undefined;
  waiting: number;
}

const NOTHING: Found = { trouble: undefined, waiting: 0 };

async function findTrouble(): Promise<Found> {
  const [trouble, waiting] = await Promise.all([findStorageTrouble(), listUnwritten()]);
  return { trouble, waiting: waiting.length };
}

const DISMISSED = "setAsideDismissed";

/** All pages share what was dismissed; what is put aside afterwards is told of anew. */
function AsideNotice() {
  const [after, setAfter] = useState(() => Number(localStorage.getItem(DISMISSED)));
  const count = useLive((db) => countSetAside(db, after), [after]) ?? 0;
  const dismiss = useCallback(() => {
    const now = Date.now();
    localStorage.setItem(DISMISSED, String(now));
    setAfter(now);
  }, []);
  if (count === 0) return null;
  return (
    <div className="notice" data-kind="aside" role="status">
      <Archive size={16} aria-hidden="true" />
      <p>
        {sayCount("storageAside", count)}{" "}
        <a href={rescuePage()} target="_blank" rel="noreferrer">
          {sayCount("storageAsideRestore", count)}
        </a>
      </p>
      <button
        type="button"
        className="icon-button"
        aria-label={say("noteDismiss")}
        title={say("noteDismiss")}
        onClick={dismiss}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
