/** What a change of the rules costs: counting the dates it would move, and moving them. */
import { launch } from "../browser/launch";
import { call, openExtensionPage, seed } from "./extension-page";
import { median, milliseconds } from "./figures";

const SIZES = [1_000, 10_000];
const RUNS = 5;

export async function benchRules(): Promise<void> {
  const launched = await launch({ headless: true });
  try {
    const page = await openExtensionPage(launched);
    for (const size of SIZES) {
      await seed(page, size);
      const { counted, followed, longest } = await call(page, "measureRules", RUNS);
      console.log(
        `${size} prospects, medians of ${RUNS}: counting ${milliseconds(median(counted), 0)}, ` +
          `moving ${milliseconds(median(followed), 0)}, ` +
          `the longest transaction of it ${milliseconds(median(longest), 0)}`,
      );
    }
  } finally {
    await launched.close();
  }
}
