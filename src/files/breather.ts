/**
 * Lets the page draw and answer while a long list is read. Asked often, it rests seldom: what is read between
 * two rests takes less than a frame. A message is what it waits for, as timers are slow in a hidden tab.
 */
const STRETCH = 12;
/** Asking the clock costs more than reading a short row. */
const ASKED_EVERY = 32;

export interface Breather {
  isDue: () => boolean;
  rest: () => Promise<void>;
}

export function makeBreather(): Breather {
  let since = performance.now();
  let asked = 0;
  return {
    isDue: () => {
      asked += 1;
      return asked % ASKED_EVERY === 0 && performance.now() - since > STRETCH;
    },
    rest: async () => {
      await nextTask();
      since = performance.now();
    },
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
