/**
 * The requests that invite, withdraw and answer an invitation: addresses and bodies as the site's
 * own pages write them. Nothing here touches the page, so Node can import it.
 */

import { profileUrn } from "../ids.js";

const VOYAGER = "/voyager/api";
const SERVER_REQUEST = "/flagship-web/rsc-action/actions/server-request";
const NETWORK = "com.linkedin.sdui.requests.mynetwork";
const DECORATION =
  "com.linkedin.voyager.dash.deco.relationships.InvitationCreationResultWithInvitee-2";
const PROFILE_SCREEN = "com.linkedin.sdui.flagshipnav.profile.Profile";

/** @typedef {{ url: string, body: string }} Post */

/** @typedef {import("../people.js").Person} Person */

/** @param {Person} person */
function namesOf({ firstName, lastName }) {
  return { firstName, lastName };
}

/** @param {{ vanity: string }} person */
export function canonicalUrl({ vanity }) {
  return `https://www.linkedin.com/in/${encodeURIComponent(vanity)}`;
}

/** The classic client's way, and everybody's when there is a note. @param {Person} person */
export function voyagerInvite({ id }, note = "") {
  const memberProfile = profileUrn(id);
  const url = `${VOYAGER}/voyagerRelationshipsDashMemberRelationships`;
  return {
    url: `${url}?action=verifyQuotaAndCreateV2&decorationId=${DECORATION}`,
    body: JSON.stringify({
      invitee: { inviteeUnion: { memberProfile } },
      ...(note === "" ? {} : { customMessage: note }),
    }),
  };
}

/** The way of years ago. @param {Person} person @param {string} trackingId */
export function legacyInvite({ id }, note = "", trackingId = "") {
  const invitee = { "com.linkedin.voyager.growth.invitation.InviteeProfile": { profileId: id } };
  return {
    url: `${VOYAGER}/growth/normInvitations`,
    body: JSON.stringify({
      emberEntityName: "growth/invitation/norm-invitation",
      invitee,
      trackingId,
      ...(note === "" ? {} : { message: note }),
    }),
  };
}

/**
 * A server-request says what it is in its address; its body is the same for all of them, and has
 * what it is about twice.
 *
 * @param {string} name
 * @param {Record<string, unknown>} payload
 * @param {string} [screenId]
 */
function serverRequest(name, payload, screenId = PROFILE_SCREEN) {
  const requestId = `${NETWORK}.${name}`;
  const span = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(8))));
  const requestedArguments = {
    $type: "proto.sdui.actions.requests.RequestedArguments",
    payload,
    requestedStateKeys: [],
    requestMetadata: { $type: "proto.sdui.common.RequestMetadata" },
  };
  return {
    url: `${SERVER_REQUEST}?sduiid=${requestId}&parentSpanId=${encodeURIComponent(span)}`,
    body: JSON.stringify({
      requestId,
      serverRequest: {
        requestId,
        requestedArguments,
        isStreaming: false,
        isApfcEnabled: false,
        rumPageKey: "",
      },
      states: [],
      requestedArguments: { ...requestedArguments, states: [], screenId, knownTemplateIds: [] },
    }),
  };
}

/** Where the page keeps what became of an invitation. @param {{ member: number }} person */
export function stateKey({ member }) {
  return `state:invitation:urn:li:member:${member}`;
}

/**
 * Invites without a note. A list of suggestions gives the name; the profile itself need not.
 *
 * @param {Person} person
 * @param {"profile" | "list"} place
 */
export function sduiInvite(person, place = "profile") {
  const isList = place === "list";
  const origin = isList ? "InvitationOrigin_PYMK_COHORT_SECTION" : "InvitationOrigin_PROFILE";
  return serverRequest("addaAddConnection", {
    inviteeUrn: { memberId: String(person.member) },
    nonIterableProfileId: person.id,
    renderMode: "IconAndText",
    ...(isList ? namesOf(person) : { firstName: "", lastName: "" }),
    profileCanonicalUrl: canonicalUrl(person),
    connectionState: { key: stateKey(person), namespace: null },
    origin,
    postActionSentConfigs: [],
  });
}

/** What the page asks for after an invitation was sent, or refused. @param {Person} person */
export function postConnect(person, success = true) {
  return serverRequest("handlePostInteropConnection", {
    profileId: person.id,
    vanityName: person.vanity,
    ...namesOf(person),
    success,
    errorType: success ? "" : "GENERIC",
    showVerificationPostConnectNBA: true,
  });
}

/** The question before a withdrawal, which withdraws nothing. @param {Person} person */
export function askToWithdraw(person) {
  return serverRequest("WithdrawConfirmationDialog", { inviteeVanityName: person.vanity });
}

/** @param {Person} person @param {string} invitationId */
export function withdrawal(person, invitationId) {
  return serverRequest("addaWithdrawInvitation", {
    inviterActionType: "InviterActionType_WITHDRAW",
    inviteeVanityName: person.vanity,
    ...namesOf(person),
    profileUrn: person.id,
    invitationType: "GenericInvitationType_CONNECTION",
    invitationUrn: { invitationId },
  });
}

/** @param {Person} person @param {string} invitationId @param {"ACCEPT" | "IGNORE"} action */
export function invitationAnswer(person, invitationId, action) {
  return serverRequest(
    "addaInvitationAction",
    {
      origin: "InvitationOrigin_INVITATION_MANAGER",
      inviteeActionType: `InviteeActionType_${action}`,
      invitationType: "GenericInvitationType_CONNECTION",
      invitationUrn: { invitationId },
      ...namesOf(person),
      profileUrn: { profileId: person.id },
      postActionSentConfigs: [],
    },
    "com.linkedin.sdui.flagshipnav.mynetwork.invitations.InvitationManager",
  );
}

/**
 * What the page asks for when Message is clicked on a profile.
 *
 * @param {{ id: string }} person
 */
export function composeOptionUrl({ id }) {
  const key = `(${id},NON_SELF_PROFILE_VIEW,EMPTY_CONTEXT_ENTITY_URN)`;
  return `${VOYAGER}/voyagerMessagingDashComposeOptions/urn:li:fsd_composeOption:${key}`;
}
