import type { Connector } from "./connector";
import { gmail } from "./gmail/background";
import { linkedin } from "./linkedin/background";

/** Every connector the worker listens for. A new site is one more line. */
export const CONNECTORS: readonly Connector[] = [gmail, linkedin];
