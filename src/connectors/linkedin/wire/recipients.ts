/**
 * A request that the page makes when a conversation is opened to be written in: its address names the
 * conversation and everyone in it.
 */
import { NOTHING } from "../../connector";
import { conversationIdIn, distinct, recipientIn, unescaped } from "../ids";
import { at, type Route } from "./route";

const GRAPHQL = "/voyager/api/graphql";

const composeContext: Route = {
  since: "2025",
  method: "GET",
  surface: "linkedin",
  urls: [at(`${GRAPHQL}?*voyagerMessagingDashComposeViewContexts*`)],
  isAt: (url) =>
    url.pathname === GRAPHQL && url.search.includes("voyagerMessagingDashComposeViewContexts"),
  read(_root, { url }) {
    const text = unescaped(url);
    const urn = /urn:li:msg_conversation:\((?:urn:li:fsd_profile:)*([^,()]+),[^,()]+\)/.exec(text);
    const id = urn === null ? undefined : conversationIdIn(urn[0]);
    const list = /recipients:List\(([^()]*)\)/.exec(text)?.[1] ?? "";
    const people = list.split(",").flatMap((one) => recipientIn(one.trim()) ?? []);
    const others = distinct(people).filter(({ address }) => address !== `linkedin:id:${urn?.[1]}`);
    if (id === undefined || others.length === 0) return NOTHING;
    return { kind: "read", signs: [], conversations: [{ id, people: others }] };
  },
};

export const RECIPIENT_ROUTES: readonly Route[] = [composeContext];
