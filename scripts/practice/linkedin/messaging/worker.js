/** Makes requests for a page, in a worker of its own. */

addEventListener("message", async ({ data: { url, body, headers }, ports: [port] }) => {
  try {
    const answer = await fetch(url, { method: "POST", headers, body });
    port?.postMessage({ status: answer.status, text: await answer.text() });
  } catch {
    port?.postMessage(undefined);
  }
});
