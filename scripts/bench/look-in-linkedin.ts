/** One look at a LinkedIn page, as the content script takes it, in the practice page itself. */
import { readPage } from "../../src/connectors/linkedin/content/read-page";
import type { Looks } from "./look-in-page";

const looks: Looks = {
  take(count) {
    let found = 0;
    const times = Array.from({ length: count }, () => {
      const begin = performance.now();
      const { own, sightings, unread } = readPage(document);
      found = own.length + sightings.length + unread.length;
      return performance.now() - begin;
    });
    return { times, found };
  },
};

Object.assign(globalThis, { looks });
