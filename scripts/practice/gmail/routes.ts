/**
 * Serves the practice Gmail page on Gmail's real address. Every request to that host is answered
 * here, so nothing reaches the real one: the page and its assets, the sync requests and the feed
 * (recorded, and answered as told), and 404 for anything else.
 */

import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Request, Route } from "playwright-core";

import { acknowledge } from "./acknowledge";
import { createFeed, type Feed } from "./feed";
import { type PracticePageOptions, toQuery } from "./page-options";

const ORIGIN = "https://mail.google.com";
const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const ASSETS = "/practice/gmail/";
const PAGE_PATH = /^\/(?:mail\/?(?:(?:b\/[^/]+\/)?u\/[^/]+\/?(?:popout)?)?)?$/;
const SYNC_PATH = /^\/sync\/u\/[^/]+(?:\/d\/[^/]+)?\/i\/s$/;
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};
// "self" keeps the page from any other host; Gmail, too, refuses HTML text (Trusted Types).
const POLICY = "default-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'";

export type { FeedAnswer, FeedEntry } from "./feed";
export type { PracticePageOptions } from "./page-options";

export interface SyncRequest {
  readonly url: string;
  readonly body: string;
  /** What was answered; "aborted" when the connection was cut instead. */
  readonly status: number | "aborted";
}

export interface PracticeGmail {
  /** Every sync request so far, oldest first, repeats included. */
  readonly requests: readonly SyncRequest[];
  /** The account's feed of unread mail (`/mail/u/<user>/feed/atom`). */
  readonly feed: Feed;
  /**
   * Answers the next `times` (default 1) sync requests with this status, or cuts them off.
   * With `when`, only requests whose body passes it are counted and failed.
   */
  failNext(answer: number | "abort", times?: number, when?: (body: string) => boolean): void;
  /** The page's address: `/mail/u/0/` of the account unless `path` says otherwise. */
  url(page?: PracticePageOptions & { readonly path?: string; readonly hash?: string }): string;
  /** Stops answering; the host is then the real one again. */
  stop(): Promise<void>;
}

interface Failure {
  readonly answer: number | "abort";
  readonly when: (body: string) => boolean;
  left: number;
}

function readAssets(): ReadonlyMap<
  string,
  { readonly body: string; readonly contentType: string }
> {
  const assets = new Map<string, { body: string; contentType: string }>();
  for (const name of readdirSync(FOLDER)) {
    const contentType = CONTENT_TYPES[extname(name)];
    if (contentType === undefined) continue;
    assets.set(ASSETS + name, { body: readFileSync(FOLDER + name, "utf8"), contentType });
  }
  return assets;
}

function readPage(options: PracticePageOptions): string {
  const content = toQuery(options).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const html = readFileSync(`${FOLDER}page.html`, "utf8");
  return html.replace('name="practice-options" content=""', () => {
    return `name="practice-options" content="${content}"`;
  });
}

export async function servePracticeGmail(
  context: BrowserContext,
  options: PracticePageOptions = {},
): Promise<PracticeGmail> {
  const pattern = `${ORIGIN}/**`;
  const assets = readAssets();
  const page = readPage(options);
  const requests: SyncRequest[] = [];
  const failures: Failure[] = [];
  const { feed, respond: answerFeed } = createFeed();

  function takeFailure(body: string): number | "abort" | undefined {
    const failure = failures.find(({ left, when }) => left > 0 && when(body));
    if (failure === undefined) return undefined;
    failure.left -= 1;
    return failure.answer;
  }

  async function answerSync(route: Route, request: Request): Promise<void> {
    const body = request.postData() ?? "";
    const failure = takeFailure(body);
    const status = failure === "abort" ? "aborted" : (failure ?? 200);
    requests.push({ url: request.url(), body, status });
    if (status === "aborted") return route.abort("connectionfailed");
    const isAccepted = status >= 200 && status < 300;
    const text = isAccepted ? acknowledge(body, requests.length) : "";
    return route.fulfill({ status, contentType: "application/json; charset=utf-8", body: text });
  }

  async function answer(route: Route, request: Request): Promise<void> {
    const { pathname } = new URL(request.url());
    if (SYNC_PATH.test(pathname) && request.method() === "POST") return answerSync(route, request);
    const fed = answerFeed(route, request);
    if (fed !== undefined) return fed;
    const asset = assets.get(pathname);
    if (asset !== undefined) return route.fulfill(asset);
    if (PAGE_PATH.test(pathname)) {
      const headers = { "content-security-policy": POLICY };
      return route.fulfill({ contentType: "text/html; charset=utf-8", headers, body: page });
    }
    return route.fulfill({ status: pathname === "/favicon.ico" ? 204 : 404, body: "" });
  }

  await context.route(pattern, answer);

  return {
    requests,
    feed,
    failNext(answerWith, times = 1, when = () => true) {
      failures.push({ answer: answerWith, when, left: times });
    },
    url({ path = "/mail/u/0/", hash = "", ...pageOptions } = {}) {
      const query = toQuery(pageOptions);
      return `${ORIGIN}${path}${query === "" ? "" : `?${query}`}${hash}`;
    },
    stop: () => context.unroute(pattern, answer),
  };
}
