/** One look for replies, as the content script takes it, in the practice page itself. */
import { ReplyReader } from "../../src/connectors/gmail/content/read-replies";

export interface Looks {
  /** Milliseconds of each of so many looks, and how many messages one finds. */
  take(count: number): { times: number[]; found: number };
}

const reader = new ReplyReader(document);

const looks: Looks = {
  take(count) {
    let found = 0;
    const times = Array.from({ length: count }, () => {
      const begin = performance.now();
      found = reader.read().length;
      return performance.now() - begin;
    });
    return { times, found };
  },
};

Object.assign(globalThis, { looks });
