/** What the practice server answers to the requests of a profile and of invitations. */

import { type Answered, type Asked, json } from "../part";

const NETWORK = "com.linkedin.sdui.requests.mynetwork.";
const SERVER_REQUEST = "/flagship-web/rsc-action/actions/server-request";

/** Lines of a "flight" stream: a row number, a colon, and JSON. */
function flight(...rows: readonly unknown[]): Answered {
  const lines = rows.map((row, index) => `${index}:${JSON.stringify(row)}\n`);
  return { status: 200, contentType: "application/octet-stream", body: lines.join("") };
}

/** A refusal as the older API gives it, for `failNext`: "CANT_RESEND_YET" is said with a 400. */
export function refusal(code: string, status = 400): Answered {
  return json({ data: { status, code, message: "The invitation was not sent." } }, status);
}

/** A refusal as the newer one gives it, for `failNext`: the status is 200, the stream tells. */
export function refusalInStream(): Answered {
  const error = { $type: "ServerError", message: "Try again later." };
  return flight({ buildId: "practice" }, { responses: { error }, errors: [{ code: 400 }] });
}

function read(body: string, name: string): string {
  return new RegExp(`"${name}":"([^"]*)"`).exec(body)?.[1] ?? "";
}

function answerInvite(body: string): Answered {
  const seed = [...body].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1e12, 7);
  const invitation = `urn:li:fsd_invitation:74${String(seed).padStart(17, "0")}`;
  return json({ data: { value: { invitationUrn: invitation, "*invitation": invitation } } });
}

function answerServerRequest({ url, body }: Asked): Answered {
  const id = url.searchParams.get("sduiid")?.replace(NETWORK, "");
  const head = { buildId: "practice", requestId: `${NETWORK}${id}` };
  const stateKey = `state:invitation:urn:li:member:${read(body, "memberId")}`;
  const setState = (stringValue: string): unknown => {
    return { $type: "proto.sdui.actions.core.SetState", stateKey, value: { stringValue } };
  };
  if (id === "addaAddConnection") return flight(head, setState("Pending"));
  if (id === "addaWithdrawInvitation") return flight(head, setState("Connect"));
  return flight(head, { actions: [] });
}

/** @returns undefined for what is nothing of this part's */
export function answerProfile(asked: Asked): Answered | undefined {
  const { pathname } = asked.url;
  if (pathname.includes("/voyagerMessagingDashComposeOptions/")) {
    const entityUrn = decodeURIComponent(pathname.split("/").at(-1) ?? "");
    return json({ data: { entityUrn, composeOptionType: "CONNECTION_MESSAGE" } });
  }
  if (asked.method !== "POST") return undefined;
  if (pathname.endsWith("/voyagerRelationshipsDashMemberRelationships"))
    return answerInvite(asked.body);
  if (pathname.endsWith("/growth/normInvitations")) return answerInvite(asked.body);
  return pathname === SERVER_REQUEST ? answerServerRequest(asked) : undefined;
}
