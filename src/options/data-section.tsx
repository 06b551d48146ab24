import { useEffect, useState } from "react";
import type { RekindleDatabase } from "~storage/database";
import { useLive } from "~ui/use-live";
import { say } from "~words/say";
import { sizeWords } from "~words/size";
import { Card } from "./card";
import { DataBackup } from "./data-backup";
import { DataErase } from "./data-erase";
import { DataExport } from "./data-export";
import { DataImport } from "./data-import";
import { Figure } from "./figure";

/** What is kept, and how much of it. */
export function DataSection() {
  const counts = useLive(count, []);
  const size = useSize(counts);
  return (
    <Card section="data" lead={say("settingsDataLead")}>
      <dl className="figures">
        <Figure name="settingsDataProspects" value={counts?.prospects ?? ""} />
        <Figure name="settingsDataEvents" value={counts?.events ?? ""} />
        <Figure name="settingsDataSize" value={size} />
      </dl>
      <DataImport />
      <DataExport />
      <DataBackup />
      <DataErase />
    </Card>
  );
}

async function count(db: RekindleDatabase) {
  const [prospects, events] = await Promise.all([db.prospects.count(), db.events.count()]);
  return { prospects, events };
}

/** Measured again when there is more or less; empty until it is known. */
function useSize(counts: unknown): string {
  const [size, setSize] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the counts is what makes it measure again.
  useEffect(() => {
    let isStale = false;
    const measure = async () => {
      const words = await sizeInWords();
      if (!isStale) setSize(words);
    };
    void measure();
    return () => {
      isStale = true;
    };
  }, [counts]);
  return size;
}

async function sizeInWords(): Promise<string> {
  try {
    const { usage } = await navigator.storage.estimate();
    return usage === undefined ? say("settingsDataSizeUnknown") : sizeWords(usage);
  } catch {
    // The browser may refuse to tell; nothing depends on it.
    return say("settingsDataSizeUnknown");
  }
}
