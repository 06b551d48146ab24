/**
 * LinkedIn as the worker sees it: what its requests say about messages and invitations being sent, messages
 * taken back, and for whom they are. What is not one of these routes does not even wake the worker.
 */
import { type Connector, NOTHING, type Reading, type SeenRequest } from "../../connector";
import { parseJson } from "../../json";
import { INVITATION_ROUTES } from "../wire/invitations";
import { MESSAGE_ROUTES } from "../wire/messages";
import { RECIPIENT_ROUTES } from "../wire/recipients";
import type { Route } from "../wire/route";
import { SALES_ROUTES } from "../wire/sales";

export const ROUTES: readonly Route[] = [
  ...MESSAGE_ROUTES,
  ...INVITATION_ROUTES,
  ...SALES_ROUTES,
  ...RECIPIENT_ROUTES,
];

export const linkedin: Connector = {
  id: "linkedin",
  requestUrls: ROUTES.flatMap(({ urls }) => urls),
  readRequest,
};

function readRequest(request: SeenRequest): Reading {
  if (!URL.canParse(request.url)) return NOTHING;
  const url = new URL(request.url);
  if (url.origin !== "https://www.linkedin.com") return NOTHING;
  const route = ROUTES.find(({ method, isAt }) => method === request.method && isAt(url));
  if (route === undefined) return NOTHING;
  const root = parseJson(request.body);
  if (route.method === "POST" && (typeof root !== "object" || root === null))
    return { kind: "unreadable", surface: route.surface };
  return route.read(root, request);
}
