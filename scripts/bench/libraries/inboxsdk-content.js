// What an extension built on InboxSDK does to notice sends: load it, and watch the composes.
import * as InboxSDK from "@inboxsdk/core";

const seen = { isReady: false, requests: 0 };
// What its script in the page tells the content script of each request, while it is told anything.
document.addEventListener("inboxSDKajaxIntercept", () => {
  seen.requests += 1;
});
document.addEventListener("bench-report", () => {
  document.documentElement.dataset.bench = JSON.stringify(seen);
});

InboxSDK.load(2, "sdk_made_up").then((sdk) => {
  seen.isReady = true;
  sdk.Compose.registerComposeViewHandler((compose) => {
    compose.on("sent", () => undefined);
  });
});
