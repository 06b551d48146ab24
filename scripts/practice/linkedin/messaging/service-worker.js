/** Passes on every request to the API as it is, so that it is this worker who makes it. */

addEventListener("install", () => /** @type {any} */ (self).skipWaiting());
addEventListener("activate", (event) => {
  /** @type {any} */ (event).waitUntil(/** @type {any} */ (self).clients.claim());
});
addEventListener("fetch", (event) => {
  const { request, respondWith } = /** @type {any} */ (event);
  if (!new URL(request.url).pathname.startsWith("/voyager/")) return;
  respondWith.call(event, fetch(request));
});
