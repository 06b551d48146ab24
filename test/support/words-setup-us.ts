/** Words for tests that look at the real browser, which is set to American English. */
import { fakeI18n } from "./words";

Object.assign(globalThis, { chrome: { i18n: fakeI18n("en-US") } });
