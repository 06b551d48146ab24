/**
 * Serves the practice LinkedIn on the real address. Every request to that host is answered here, so
 * nothing reaches the real one: pages, their assets and the API, each by the part it belongs to, and
 * 404 for anything else.
 */

import type { BrowserContext, Request, Route } from "playwright-core";

import { type Assets, readAssets, renderPage } from "./assets";
import { createFailures, type FailureAnswer } from "./failures";
import { messagingPart } from "./messaging/part";
import { type PracticePageOptions, toQuery } from "./page-options";
import type { Asked, Part } from "./part";
import { profilePart } from "./profile/part";
import { salesPart } from "./sales/part";

const ORIGIN = "https://www.linkedin.com";
/** The address of an API; what is posted anywhere is recorded too. */
const API = /^\/(?:voyager|flagship-web|sales-api)\//;
const PARTS: readonly Part[] = [messagingPart, profilePart, salesPart];
// "self" keeps the pages from any other host; the real site, too, refuses HTML text (Trusted Types).
const POLICY =
  "default-src 'self'; style-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'";

export type { PracticePageOptions } from "./page-options";

export interface ApiRequest {
  readonly method: string;
  readonly url: string;
  readonly body: string;
  /** What was answered; "aborted" when the connection was cut, "pending" while it is kept waiting. */
  readonly status: number | "aborted" | "pending";
}

export interface PracticeLinkedin {
  /** Every POST, and every GET to an API, so far; oldest first. */
  readonly requests: readonly ApiRequest[];
  /**
   * Answers the next `times` (default 1) of them with this status, late, never, or cuts them off.
   * Only requests that pass `when` are counted and failed; without it, any POST.
   */
  failNext(answer: FailureAnswer, times?: number, when?: (request: Asked) => boolean): void;
  /** A page's address: the feed unless `path` says otherwise. */
  url(page?: PracticePageOptions & { readonly path?: string }): string;
  /** Stops answering; the host is then the real one again. */
  stop(): Promise<void>;
}

function isRecorded({ method, url }: Asked): boolean {
  return method === "POST" || API.test(url.pathname);
}

function findPage(url: URL): string | undefined {
  for (const part of PARTS) {
    const script = part.page?.(url);
    if (script !== undefined) return script;
  }
  return url.pathname === "/" || url.pathname === "/feed/" ? "feed/page.js" : undefined;
}

/** What is there for everybody: an answer of a part, an asset, a page. */
async function serve(route: Route, asked: Asked, assets: Assets, query: string): Promise<number> {
  for (const part of PARTS) {
    const answer = part.answer?.(asked);
    if (answer === undefined) continue;
    await route.fulfill(answer);
    return answer.status;
  }
  const asset = assets.get(asked.url.pathname);
  const script = asked.method === "GET" ? findPage(asked.url) : undefined;
  if (asset !== undefined) await route.fulfill(asset);
  else if (script !== undefined) {
    const headers = { "content-security-policy": POLICY };
    const body = renderPage(assets, script, query);
    await route.fulfill({ contentType: "text/html; charset=utf-8", headers, body });
  } else {
    const status = asked.url.pathname === "/favicon.ico" ? 204 : 404;
    await route.fulfill({ status, body: "" });
    return status;
  }
  return 200;
}

export async function servePracticeLinkedin(
  context: BrowserContext,
  options: PracticePageOptions = {},
): Promise<PracticeLinkedin> {
  const pattern = `${ORIGIN}/**`;
  const assets = readAssets();
  const requests: { method: string; url: string; body: string; status: ApiRequest["status"] }[] =
    [];
  const failures = createFailures();

  async function answer(route: Route, request: Request): Promise<void> {
    const url = new URL(request.url());
    const asked: Asked = { method: request.method(), url, body: request.postData() ?? "" };
    if (!isRecorded(asked)) {
      await serve(route, asked, assets, toQuery(options));
      return;
    }
    const record: (typeof requests)[number] = {
      method: asked.method,
      url: request.url(),
      body: asked.body,
      status: "pending",
    };
    requests.push(record);
    const failure = failures.take(asked);
    if (failure === "hang") return;
    const isLate = typeof failure === "object" && "delayMs" in failure;
    if (isLate) await new Promise((resolve) => setTimeout(resolve, failure.delayMs));
    if (failure === "abort") {
      record.status = "aborted";
      await route.abort("connectionfailed");
    } else if (failure !== undefined && !isLate) {
      record.status = failure.status;
      await route.fulfill(failure);
    } else record.status = await serve(route, asked, assets, toQuery(options));
  }

  await context.route(pattern, answer);

  return {
    requests,
    failNext: failures.add,
    url({ path = "/feed/", ...pageOptions } = {}) {
      const query = toQuery(pageOptions);
      const joint = path.includes("?") ? "&" : "?";
      return `${ORIGIN}${path}${query === "" ? "" : joint + query}`;
    },
    stop: () => context.unroute(pattern, answer),
  };
}
