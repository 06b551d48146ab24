import type { BrowserContext } from "playwright-core";
import { expect, it } from "vitest";

import {
  type PracticeLinkedin,
  servePracticeLinkedin,
} from "../../scripts/practice/linkedin/routes";

interface Fulfilled {
  readonly status?: number;
  readonly body?: string;
  readonly contentType?: string;
  readonly headers?: Record<string, string>;
}

type Handler = (route: object, request: object) => Promise<void>;

/** The server, and what it answers to a request; undefined when it cuts it off or never answers. */
async function serve(options = {}): Promise<{
  linkedin: PracticeLinkedin;
  ask(path: string, method?: string, body?: string): Promise<Fulfilled | undefined>;
}> {
  let handle: Handler | undefined;
  const context = {
    route: async (_pattern: string, handler: Handler) => {
      handle = handler;
    },
  } as unknown as BrowserContext;
  const linkedin = await servePracticeLinkedin(context, options);
  return {
    linkedin,
    async ask(path, method = "GET", body) {
      let answer: Fulfilled | undefined;
      const fulfill = async (given: Fulfilled) => {
        answer = given;
      };
      const request = {
        url: () => `https://www.linkedin.com${path}`,
        method: () => method,
        postData: () => body ?? null,
      };
      await handle?.({ fulfill, abort: async () => undefined }, request);
      return answer;
    },
  };
}

const CREATE = "/voyager/api/voyagerMessagingDashMessengerMessages?action=createMessage";
const MESSAGE = JSON.stringify({ message: { body: { text: "Hi" } } });

it.each([
  "/feed/",
  "/messaging/",
  "/messaging/thread/2-NWQx/",
  "/messaging/compose/",
  "/preload/?_bprMode=vanilla",
])("%s is a page that loads nothing from elsewhere and takes no HTML text", async (path) => {
  const { ask } = await serve({ lang: "de" });
  const page = await ask(path);
  expect(page?.headers?.["content-security-policy"]).toContain(
    "require-trusted-types-for 'script'",
  );
  expect(page?.body).toContain('name="practice-options" content="lang=de"');
  const urls = [...(page?.body ?? "").matchAll(/(?:src|href)="([^"]+)"/g)].map(
    ([, url = ""]) => url,
  );
  expect(urls.length).toBeGreaterThan(2);
  for (const url of urls) expect((await ask(url))?.contentType).toMatch(/javascript|css/);
});

it("answers what it does not know by 404, and the icon by 204", async () => {
  const { ask, linkedin } = await serve();
  expect((await ask("/nowhere/"))?.status).toBe(404);
  expect((await ask("/favicon.ico"))?.status).toBe(204);
  expect(linkedin.requests).toEqual([]);
});

it("records every POST and every GET to an API, with what was answered", async () => {
  const { ask, linkedin } = await serve();
  await ask(CREATE, "POST", MESSAGE);
  await ask("/voyager/api/voyagerMessagingGraphQL/graphql?queryId=messengerMessages.0");
  await ask("/feed/");
  linkedin.failNext("abort");
  expect(await ask(CREATE, "POST", MESSAGE)).toBeUndefined();
  linkedin.failNext("hang");
  expect(await ask(CREATE, "POST", MESSAGE)).toBeUndefined();
  linkedin.failNext({ status: 400, contentType: "application/json", body: '{"code":"NO"}' });
  expect((await ask(CREATE, "POST", MESSAGE))?.body).toContain("NO");
  linkedin.failNext({ delayMs: 5 });
  expect((await ask(CREATE, "POST", MESSAGE))?.status).toBe(200);
  const seen = linkedin.requests.map(({ method, status }) => `${method} ${status}`);
  expect(seen).toEqual([
    "POST 200",
    "GET 200",
    "POST aborted",
    "POST pending",
    "POST 400",
    "POST 200",
  ]);
  expect(linkedin.requests[0]?.body).toBe(MESSAGE);
});

it("writes options into an address", async () => {
  const { linkedin } = await serve();
  expect(linkedin.url()).toBe("https://www.linkedin.com/feed/");
  const path = "/messaging/compose/?recipient=jane-doe-example";
  expect(linkedin.url({ path, enter: "on" })).toBe(`https://www.linkedin.com${path}&enter=on`);
});
