/**
 * What the practice server answers to the requests of a profile and of invitations. A page that was
 * opened with the option `answer` says in a header how it wants its next invitation to be refused.
 */

export interface ApiRequest {
  readonly method: string;
  readonly url: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ApiAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

const NETWORK = "com.linkedin.sdui.requests.mynetwork.";
/** Statuses that go with a code, as Voyager gives them. */
const REFUSALS: Readonly<Record<string, number>> = {
  CANT_RESEND_YET: 400,
  CUSTOM_MESSAGE_LIMIT_REACHED: 400,
  QUOTA_EXCEEDED: 429,
};

function json(status: number, value: unknown): ApiAnswer {
  const contentType = "application/vnd.linkedin.normalized+json+2.1; charset=UTF-8";
  return { status, contentType, body: JSON.stringify(value) };
}

/** A number that is the same for one invitee every time. */
function invitationNumber(body: string): string {
  const seed = [...body].reduce((sum, char) => (sum * 31 + charCode(char)) % 1e12, 7);
  return `74${String(seed).padStart(17, "0")}`;
}

function charCode(char: string): number {
  return char.charCodeAt(0);
}

function refusal(code: string): ApiAnswer {
  const status = REFUSALS[code] ?? 400;
  return json(status, { data: { status, code, message: "The invitation was not sent." } });
}

function wanted(request: ApiRequest): string {
  return request.headers?.["x-practice-answer"] ?? "";
}

function answerInvite(request: ApiRequest): ApiAnswer {
  const code = wanted(request);
  if (code !== "" && code !== "errors") return refusal(code);
  const entityUrn = `urn:li:fsd_invitation:${invitationNumber(request.body)}`;
  return json(200, { data: { value: { invitationUrn: entityUrn, "*invitation": entityUrn } } });
}

/** Lines of a "flight" stream: a row number, a colon, and JSON. */
function flight(...rows: readonly unknown[]): ApiAnswer {
  const lines = rows.map((row, index) => `${index}:${JSON.stringify(row)}\n`);
  return { status: 200, contentType: "application/octet-stream", body: lines.join("") };
}

function field(body: string, name: string): string {
  return new RegExp(`"${name}":"([^"]*)"`).exec(body)?.[1] ?? "";
}

function setState(body: string, stringValue: string): unknown {
  const key = `state:invitation:urn:li:member:${field(body, "memberId")}`;
  return { $type: "proto.sdui.actions.core.SetState", stateKey: key, value: { stringValue } };
}

function answerServerRequest(request: ApiRequest): ApiAnswer {
  const id = new URL(request.url).searchParams.get("sduiid")?.replace(NETWORK, "");
  const head = { buildId: "practice", requestId: NETWORK + id };
  // The status is 200 even of what was refused: only the stream says so.
  if (wanted(request) !== "")
    return flight(head, {
      responses: { error: { $type: "ServerError", errors: [{ code: 400 }] } },
    });
  if (id === "addaAddConnection") return flight(head, setState(request.body, "Pending"));
  if (id === "addaWithdrawInvitation") return flight(head, { stringValue: "Connect" });
  return flight(head, { actions: [] });
}

function answerComposeOption(url: URL): ApiAnswer {
  const entityUrn = decodeURIComponent(url.pathname.split("/").at(-1) ?? "");
  return json(200, { data: { entityUrn, composeOptionType: "CONNECTION_MESSAGE" } });
}

/** @returns undefined for what is nothing of this part's */
export function answerProfile(request: ApiRequest): ApiAnswer | undefined {
  const url = new URL(request.url);
  const { pathname } = url;
  if (pathname.includes("/voyagerMessagingDashComposeOptions/")) return answerComposeOption(url);
  if (request.method !== "POST") return undefined;
  if (pathname.endsWith("/voyagerRelationshipsDashMemberRelationships"))
    return answerInvite(request);
  if (pathname.endsWith("/growth/normInvitations")) return answerInvite(request);
  if (pathname === "/flagship-web/rsc-action/actions/server-request")
    return answerServerRequest(request);
  return undefined;
}
