/**
 * Gmail's identifiers. A message or thread made by this browser is `a:r` and a signed random
 * number; one made by the server is `f:` and a decimal that holds its time in the upper bits.
 * The hexadecimal "legacy" id is that same decimal.
 */

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const TOKEN = "BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz";

/** @returns {string} 1 to 8 followed by 18 digits, so that it always fits a signed 64-bit number */
function nineteenDigits() {
  const [high = 0, low = 0, sign = 0] = crypto.getRandomValues(new Uint32Array(3));
  const first = 1 + (high % 8);
  const rest = ((BigInt(high) << 32n) | BigInt(low)) % 10n ** 18n;
  return `${sign % 2 === 0 ? "" : "-"}${first}${rest.toString().padStart(18, "0")}`;
}

export function newMessageId() {
  return `msg-a:r${nineteenDigits()}`;
}

export function newThreadId() {
  return `thread-a:r${nineteenDigits()}`;
}

/** @returns {string} the hex session that a compose window keeps from opening to closing */
export function newComposeSession() {
  const parts = crypto.getRandomValues(new Uint32Array(2));
  return [...parts].map((part) => part.toString(16).padStart(8, "0")).join("");
}

/**
 * The number the server gives to what arrived at `at`: the time above 20 bits of noise.
 *
 * @param {number} at epoch milliseconds
 * @param {number} [noise] 0 to 2^20 - 1; random when left out
 */
export function serverNumber(at, noise = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) {
  return (BigInt(at) << 20n) | BigInt(noise & 0xfffff);
}

/** @param {bigint} number a number from `serverNumber` */
export function legacyId(number) {
  return number.toString(16);
}

/**
 * @param {string} digits most significant first
 * @param {string} from alphabet of `digits`
 * @param {string} to alphabet of the answer
 */
function changeAlphabet(digits, from, to) {
  let number = 0n;
  for (const digit of digits) {
    const value = from.indexOf(digit);
    if (value < 0) return "";
    number = number * BigInt(from.length) + BigInt(value);
  }
  let answer = "";
  for (; number > 0n; number /= BigInt(to.length)) {
    answer = to.charAt(Number(number % BigInt(to.length))) + answer;
  }
  return answer;
}

/**
 * With conversation view off Gmail writes `thread-…|msg-…`; the thread is the part before the bar.
 *
 * @param {string} id
 */
export function bareThreadId(id) {
  return id.replace(/\|.*$/, "");
}

/**
 * The token that stands for a thread in the page's address (`#all/<token>`).
 *
 * @param {string} threadId `thread-f:…` or `thread-a:r…`, with or without `|msg-…`
 */
export function threadToken(threadId) {
  const base64 = btoa(threadId.replace(/^thread-/, "")).replaceAll("=", "");
  return changeAlphabet(base64, BASE64, TOKEN);
}

/**
 * The thread id behind a token, or undefined when the token is not one.
 *
 * @param {string} token
 */
export function findThreadId(token) {
  const base64 = changeAlphabet(token, TOKEN, BASE64);
  if (base64 === "" || base64.length % 4 === 1) return undefined;
  const id = atob(base64);
  return /^(?:f:\d+|a:r-?\d+)(?:\|msg-(?:f:\d+|a:r-?\d+))?$/.test(id) ? `thread-${id}` : undefined;
}
