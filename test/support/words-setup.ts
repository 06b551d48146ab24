/** Words outside a page: whatever a test puts in the place of Chrome, this is what is there else. */
import { fakeI18n } from "./words";

Object.assign(globalThis, { chrome: { i18n: fakeI18n() } });
