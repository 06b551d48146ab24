/**
 * Invitations to connect. The older requests are answered with success or failure. The newer one is
 * answered with 200 either way; that it was taken shows in a second request, which LinkedIn makes
 * afterwards and which names the same person.
 */
import type { TouchForm } from "~domain/channel";
import type { Recipient } from "~domain/recipient";
import { NOTHING, type Reading, type SeenRequest } from "../../connector";
import { fieldOf, fieldsNamed, textAt, textsIn } from "../../json";
import { recipientIn, samePerson, unescaped } from "../ids";
import { invitationKey } from "../invitation-key";
import { at, hasAction, type Route } from "./route";

const RELATIONSHIPS = "/voyager/api/voyagerRelationshipsDashMemberRelationships";
const NORM = "/voyager/api/growth/normInvitations";
const SERVER_REQUEST = "/flagship-web/rsc-action/actions/server-request";
const A_MOMENT = 2 * 60_000;
const UNREADABLE: Reading = { kind: "unreadable", surface: "linkedin-invitations" };

function invited(
  { at: now, requestId }: SeenRequest,
  person: Recipient | undefined,
  note: unknown,
  needsProof = false,
): Reading {
  if (person === undefined) return UNREADABLE;
  const form: TouchForm =
    typeof note === "string" && note.trim() !== "" ? "noted-invitation" : "invitation";
  const sign = {
    kind: "send-requested" as const,
    key: invitationKey(person, now),
    at: now,
    requestId,
    recipients: [person],
    form,
    ...(needsProof && { needsProof: true as const }),
  };
  return { kind: "read", signs: [sign] };
}

const voyager: Route = {
  since: "2023",
  method: "POST",
  surface: "linkedin-invitations",
  urls: [at(`${RELATIONSHIPS}?*action=verifyQuotaAndCreate*`)],
  isAt: (url) =>
    url.pathname === RELATIONSHIPS &&
    hasAction(url, "verifyQuotaAndCreate", "verifyQuotaAndCreateV2"),
  read(root, request) {
    const urn = textAt(root, "invitee", "inviteeUnion", "memberProfile");
    return invited(request, recipientIn(urn ?? ""), fieldOf(root, "customMessage"));
  },
};

const norm: Route = {
  since: "2019",
  method: "POST",
  surface: "linkedin-invitations",
  urls: [at(`${NORM}*`)],
  isAt: (url) => url.pathname === NORM,
  read(root, request) {
    const [id] = fieldsNamed(fieldOf(root, "invitee"), ["profileId"]);
    const person = typeof id === "string" ? recipientIn(`urn:li:fsd_profile:${id}`) : undefined;
    return invited(request, person, fieldOf(root, "message"));
  },
};

/** The id of the request is in its address; that of a dialog only asks. */
function isServerRequest(url: URL, id: string): boolean {
  const said = url.searchParams.get("sduiid") ?? "";
  return url.pathname === SERVER_REQUEST && said.endsWith(`.${id}`);
}

const sdui: Route = {
  since: "2025",
  method: "POST",
  surface: "linkedin-invitations",
  urls: [at(`${SERVER_REQUEST}?*addaAddConnection*`)],
  isAt: (url) => isServerRequest(url, "addaAddConnection"),
  read(root, request) {
    const [member] = ["inviteeUrn", "memberUrn"].flatMap((name) =>
      fieldsNamed(fieldsNamed(root, [name]), ["memberId"]),
    );
    const [address] = fieldsNamed(root, ["profileCanonicalUrl"]);
    const [profile] = fieldsNamed(root, ["nonIterableProfileId"]);
    const person = samePerson([
      typeof member === "object" ? undefined : recipientIn(`urn:li:member:${member}`),
      typeof address === "string" ? recipientIn(address) : undefined,
      typeof profile === "string" ? recipientIn(`urn:li:fsd_profile:${profile}`) : undefined,
    ]);
    return invited(request, person, undefined, true);
  },
};

/** LinkedIn tells its own page that the invitation went out. */
const afterwards: Route = {
  since: "2026",
  method: "POST",
  surface: "linkedin-invitations",
  urls: [at(`${SERVER_REQUEST}?*handlePostInteropConnection*`)],
  isAt: (url) => isServerRequest(url, "handlePostInteropConnection"),
  read(root, { at: now }) {
    const named = textsIn(fieldsNamed(root, ["profileId"]));
    const people = (named.length > 0 ? named : textsIn(root)).flatMap((text) => {
      const id = /(?:^|:)(AC[ow][\w-]{36})$/.exec(unescaped(text))?.[1];
      return id === undefined ? [] : (recipientIn(`urn:li:fsd_profile:${id}`) ?? []);
    });
    // It also tells of an invitation that was not taken.
    if (people.length === 0 || fieldsNamed(root, ["success"]).includes(false)) return NOTHING;
    // The invitation may have left before midnight.
    const keys = new Set(
      people.flatMap((person) => [
        invitationKey(person, now),
        invitationKey(person, now - A_MOMENT),
      ]),
    );
    return {
      kind: "read",
      signs: [...keys].map((key) => ({ kind: "send-confirmed", key, at: now })),
    };
  },
};

export const INVITATION_ROUTES: readonly Route[] = [voyager, norm, sdui, afterwards];
