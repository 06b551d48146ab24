// What an extension built on gmail.js does to notice sends: in the page's own world and before the
// page, it watches the requests, and once there is a body the composes.
import { Gmail } from "gmail-js";
import jQuery from "jquery";

const seen = { isReady: false, requests: 0, sends: 0 };
document.addEventListener("bench-report", () => {
  document.documentElement.dataset.bench = JSON.stringify(seen);
});

const gmail = new Gmail(jQuery);
gmail.observe.on("http_event", () => {
  seen.requests += 1;
});
gmail.observe.after("send_message", () => {
  seen.sends += 1;
});
document.addEventListener("DOMContentLoaded", () => {
  gmail.observe.on("compose", () => undefined);
  seen.isReady = true;
});
