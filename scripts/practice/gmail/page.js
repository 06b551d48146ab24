/** Where the page begins: the mailbox, or a window with one compose in it. */

import { mountPopOut } from "./pop-out.js";
import { mountShell } from "./shell.js";

if (location.pathname.endsWith("/popout")) mountPopOut();
else mountShell();
