/** Where Sales Navigator begins. It moves between its pages without loading them again. */

import { findPerson } from "../people.js";
import { onNetworkChange } from "../profile/network.js";
import { words } from "../profile/settings.js";
import { mountFrame } from "./frame.js";
import { inboxView } from "./inbox-page.js";
import { leadView } from "./lead-page.js";
import { leadsView } from "./leads-page.js";
import { closeOverlay } from "./overlay.js";
import { get } from "./request.js";
import { threadsUrl } from "./sales-wire.js";
import { onThreadsChange, receiveFromLead } from "./threads.js";

/** @typedef {{ from: string, text: string, at: number }} Arriving */

const { main, mark } = mountFrame();
/** @type {() => void} */
let update = () => undefined;

/** @param {string} id */
function showInbox(id) {
  mark("inbox");
  document.title = `${words.inbox} | ${words.salesTitle}`;
  const { view, update: again } = inboxView(id);
  main.replaceChildren(view);
  update = again;
  update();
  void get(threadsUrl(Date.now()));
}

/** @param {string} id */
function showLead(id) {
  const person = findPerson(id);
  mark("leads");
  document.title = `${person?.name ?? words.noProfile} | ${words.salesTitle}`;
  const show = () =>
    main.replaceChildren(person === undefined ? words.noProfile : leadView(person));
  update = show;
  show();
}

function showLeads() {
  mark("leads");
  document.title = `${words.leads} | ${words.salesTitle}`;
  update = () => undefined;
  main.replaceChildren(leadsView());
}

function route() {
  const [, , name = "", rest = ""] = location.pathname.split("/");
  closeOverlay();
  if (name === "inbox") showInbox(decodeURIComponent(rest));
  else if (name === "lead") showLead(decodeURIComponent(rest).split(",")[0] ?? "");
  else showLeads();
}

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const path = link?.getAttribute("href") ?? "";
  if (event.ctrlKey || event.metaKey || !path.startsWith("/sales/")) return;
  event.preventDefault();
  history.pushState(null, "", path);
  route();
});
window.addEventListener("practice-sales-arrive", (event) => {
  const { detail } = /** @type {CustomEvent<Arriving & { arrived?: object }>} */ (event);
  const person = findPerson(detail.from);
  if (person !== undefined) detail.arrived = receiveFromLead(person, detail.text, detail.at);
});
window.addEventListener("popstate", route);
onThreadsChange(() => update());
onNetworkChange(() => update());
route();
