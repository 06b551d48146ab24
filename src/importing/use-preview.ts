/**
 * What would become of the people. It is reckoned anew whenever the people, what is said of all of them, or
 * the prospects there are have changed; one that is about something earlier is given up half way.
 */
import { useEffect, useState } from "react";
import type { ListedPerson } from "~domain/listed-person";
import { withDatabase } from "~storage/connection";
import type { RekindleDatabase } from "~storage/database";
import { type ImportPreview, previewImport } from "~storage/read/import-preview";
import { getSettings } from "~storage/read/state";
import { useLive } from "~ui/use-live";
import type { Known } from "./use-people";

export interface PreviewOptions {
  source?: string;
  interestedAt?: number;
  bringsBack: boolean;
}

/** Nobody waits for what is typed letter by letter. Milliseconds. */
const PAUSE = 250;

class GivenUp extends Error {}

export interface Preview extends Known<ImportPreview> {
  /** How many have been looked up; undefined when nothing is going on. */
  done: number | undefined;
}

export function usePreview(
  people: readonly ListedPerson[] | undefined,
  { source, interestedAt, bringsBack }: PreviewOptions,
): Preview {
  const changes = useLive(changesOf, []);
  const of = JSON.stringify([source, interestedAt, bringsBack, changes]);
  const [found, setFound] = useState<{ people: unknown; of: string; preview: ImportPreview }>();
  const [done, setDone] = useState<number>();
  const [failure, setFailure] = useState<{ error: unknown }>();
  const isKnown = changes !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` stands for all that is asked.
  useEffect(() => {
    if (people === undefined || !isKnown) return undefined;
    let isStale = false;
    const note = (count: number) => {
      if (isStale) throw new GivenUp();
      setDone(count);
    };
    const options = {
      ...(source && { source }),
      ...(interestedAt !== undefined && { interestedAt }),
      bringsBack,
    };
    const reckon = async () => {
      setDone(0);
      const preview = await withDatabase((db) => previewImport(db, people, options, note));
      if (isStale) return;
      setFound({ people, of, preview });
      setDone(undefined);
    };
    const timer = setTimeout(() => {
      reckon().catch((error: unknown) => {
        if (!isStale) setFailure({ error });
      });
    }, PAUSE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [people, of, isKnown]);
  if (failure) throw failure.error;
  const isCurrent = people !== undefined && found?.people === people && found.of === of;
  return { value: found?.preview, isCurrent, done: isCurrent ? undefined : done };
}

/** Whatever of the database a preview depends on, as little as it takes to see a change of it. */
async function changesOf(db: RekindleDatabase) {
  const [prospects, erased, settings] = await Promise.all([
    db.prospects.count(),
    db.erased.count(),
    getSettings(db),
  ]);
  return [prospects, erased, settings.neverTrack];
}
