/** Full-page messaging inside the frame of the newer shell. */

import { el } from "../dom.js";
import { isRightToLeft, options } from "../options.js";
import { mountFullPage } from "./full-page.js";
import { meBlob } from "./me-blob.js";

document.documentElement.lang = options.language;
document.documentElement.dir = isRightToLeft ? "rtl" : "ltr";
document.body.dataset.part = "frame-body";
const card = el("div", { "data-part": "messenger", class: "scaffold-layout" });
document.body.append(card, meBlob());
mountFullPage(card);
