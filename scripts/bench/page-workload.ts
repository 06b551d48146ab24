/**
 * What Gmail's page does all day, as it runs in the practice page: requests to the server and changes
 * of the list of mails. The same for everything that is compared; nothing in it is left to chance.
 */
import {
  buildRequest,
  changeLabels,
  encode,
  LABELS,
  putMessage,
  syncUrl,
} from "../practice/gmail/wire.js";
import { median } from "./figures";

const ME = { email: "alex.morgan@northwind-sales.example", name: "Alex Morgan" };
/** In a message's body. With its wrapping a saved draft is then 2 to 6 kB. */
const SENTENCE =
  "<div>Thank you for the tour of the plant, here are the figures you asked for.</div>";

/** Of twenty requests fourteen save a draft, five change labels, one sends; every fifth send is to Pat. */
function bodyOf(index: number, pat: string): string {
  const messageId = `msg-a:r${8_000_000_000_000_000 + Math.floor(index / 20)}`;
  const threadId = `thread-a:r${9_000_000_000_000_000 + Math.floor(index / 20)}`;
  const at = 1_790_000_000_000 + index;
  const turn = index % 20;
  const isSend = turn === 19;
  const to = Math.floor(index / 20) % 5 === 0 ? pat : `person${index}@customer.example`;
  const message = {
    messageId,
    threadId,
    from: ME,
    to: [{ email: to, name: "" }],
    cc: [],
    bcc: [],
    subject: "The figures",
    html: SENTENCE.repeat(20 + ((index * 7) % 50)),
    snippet: "Thank you for the tour of the plant",
    at,
    session: "0123456789abcdef",
  };
  const place = { isSaved: turn > 0, replyTo: undefined };
  const body =
    turn >= 14 && !isSend
      ? changeLabels(["^a"], ["^i", "^u"], [messageId])
      : putMessage(message, isSend ? LABELS.send : LABELS.draft, place);
  const request = buildRequest({ threadId, bodies: [body], firstOperation: index, isSend, at });
  return encode(request, "array");
}

const where = { index: "0", delegate: undefined, format: "array", language: "en" } as const;
let counter = 0;

function post(body: string): Promise<unknown> {
  counter += 1;
  const request = new XMLHttpRequest();
  request.open("POST", syncUrl(where, counter));
  request.setRequestHeader("Content-Type", "application/json");
  const ended = new Promise((resolve) => request.addEventListener("loadend", resolve));
  request.send(body);
  return ended;
}

/** Four at a time, for the server of the practice page is slow. */
async function postAll(bodies: readonly string[]): Promise<void> {
  for (let from = 0; from < bodies.length; from += 4)
    await Promise.all(bodies.slice(from, from + 4).map(post));
}

/** One at a time and with a pause, as a person makes them. The median in milliseconds. */
async function pace(bodies: readonly string[]): Promise<number> {
  const taken: number[] = [];
  for (const body of bodies) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const began = performance.now();
    await post(body);
    taken.push(performance.now() - began);
  }
  return median(taken);
}

/** In one go forty rows come, twenty change, and the forty that came before go. */
const [COME, CHANGE] = [40, 20];
const CHANGES_AT_ONCE = COME + CHANGE + COME;

async function changeList(times: number): Promise<void> {
  const row = document.querySelector('[role="main"] tr[role="row"]');
  const list = row?.parentElement;
  if (!row || !list) throw new Error("There is no list of mails.");
  let before: Node[] = [];
  for (let time = 0; time < times; time += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    for (const old of before) list.removeChild(old);
    before = Array.from({ length: COME }, () => list.appendChild(row.cloneNode(true)));
    for (let i = 0; i < CHANGE; i += 1) list.children[i]?.setAttribute("data-time", `${time}`);
  }
}

export interface Workload {
  prepare(count: number, pat: string): void;
  post(): Promise<void>;
  pace(count: number): Promise<number>;
  changeList(changes: number): Promise<void>;
  /** What an extension says of itself, and whether XMLHttpRequest is still the browser's own. */
  report(): Record<string, unknown> & { isPatched: boolean };
}

let prepared: string[] = [];
const workload: Workload = {
  prepare(count, pat) {
    prepared = Array.from({ length: count }, (_, index) => bodyOf(index, pat));
  },
  post: () => postAll(prepared),
  pace: (count) => pace(prepared.slice(0, count)),
  changeList: (changes) => changeList(changes / CHANGES_AT_ONCE),
  report() {
    document.dispatchEvent(new CustomEvent("bench-report"));
    const own: Record<string, unknown> = JSON.parse(document.documentElement.dataset.bench ?? "{}");
    const { prototype } = XMLHttpRequest;
    const code = [XMLHttpRequest, prototype.open, prototype.send].map(String);
    return { ...own, isPatched: code.some((text) => !text.includes("[native code]")) };
  },
};
Object.assign(globalThis, { workload });
