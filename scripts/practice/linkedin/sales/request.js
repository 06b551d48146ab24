/** Sales Navigator's requests. Its pages use XMLHttpRequest and take the answers as blobs. */

/** @typedef {{ isAccepted: boolean, answer: unknown }} Reply */

/** @param {string} text @returns {unknown} */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {"GET" | "POST"} method @param {string} url @param {string} [body] @returns {Promise<Reply>} */
function request(method, url, body) {
  return new Promise((resolve) => {
    const made = new XMLHttpRequest();
    made.open(method, url);
    made.responseType = "blob";
    made.setRequestHeader("x-restli-protocol-version", "2.0.0");
    if (body !== undefined)
      made.setRequestHeader("content-type", "application/json; charset=UTF-8");
    made.addEventListener("loadend", async () => {
      const { status, response } = made;
      const answer = response instanceof Blob ? parse(await response.text()) : undefined;
      resolve({ isAccepted: status >= 200 && status < 300, answer });
    });
    made.send(body);
  });
}

/** @param {{ url: string, body: string }} message */
export function post({ url, body }) {
  return request("POST", url, body);
}

/** @param {string} url */
export function get(url) {
  return request("GET", url);
}
