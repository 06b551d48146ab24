/** Where full-page messaging begins: in this document, or in a frame of the newer shell. */

import { el } from "../dom.js";
import { options } from "../options.js";
import { ME } from "../people.js";
import { mountShell } from "../shell.js";
import { mountFullPage } from "./full-page.js";
import { meBlob } from "./me-blob.js";

if (options.realm === "interop") {
  const main = mountShell({ place: "messaging", flavour: "sdui", layout: "full" });
  main.append(
    el("iframe", {
      "data-testid": "interop-iframe",
      "data-part": "frame",
      src: "/preload/?_bprMode=vanilla",
      title: ME.name,
    }),
  );
} else {
  const main = mountShell({ place: "messaging", layout: "full" });
  document.body.append(meBlob());
  const card = el("div", { "data-part": "messenger", class: "scaffold-layout" });
  main.append(card);
  mountFullPage(card);
}
