/**
 * The requests that invite, withdraw and answer an invitation: addresses and bodies as the site's
 * own pages write them. Nothing here touches the page, so Node can import it.
 */

const VOYAGER = "/voyager/api";
const SERVER_REQUEST = "/flagship-web/rsc-action/actions/server-request";
const NETWORK = "com.linkedin.sdui.requests.mynetwork";
const DECORATION =
  "com.linkedin.voyager.dash.deco.relationships.InvitationCreationResultWithInvitee-2";
const PROFILE_SCREEN = "com.linkedin.sdui.flagshipnav.profile.Profile";

/** @typedef {{ url: string, body: string }} Post */

/**
 * What an invitation has to know of somebody.
 *
 * @typedef {object} Invitee
 * @property {string} profileId
 * @property {number} member
 * @property {string} vanity
 * @property {string} name
 */

/** @param {{ name: string }} person the last word is the last name */
export function splitName({ name }) {
  const words = name.split(" ");
  return { firstName: words.slice(0, -1).join(" "), lastName: words.at(-1) ?? "" };
}

/** @param {{ vanity: string }} person */
export function canonicalUrl({ vanity }) {
  return `https://www.linkedin.com/in/${encodeURIComponent(vanity)}`;
}

/** The classic client's way, and everybody's when there is a note. @param {Invitee} person */
export function voyagerInvite({ profileId }, note = "") {
  const memberProfile = `urn:li:fsd_profile:${profileId}`;
  const url = `${VOYAGER}/voyagerRelationshipsDashMemberRelationships`;
  return {
    url: `${url}?action=verifyQuotaAndCreateV2&decorationId=${DECORATION}`,
    body: JSON.stringify({
      invitee: { inviteeUnion: { memberProfile } },
      ...(note === "" ? {} : { customMessage: note }),
    }),
  };
}

/** The way of years ago. @param {Invitee} person @param {string} trackingId */
export function legacyInvite({ profileId }, note = "", trackingId = "") {
  const invitee = { "com.linkedin.voyager.growth.invitation.InviteeProfile": { profileId } };
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
 * @param {Invitee} person
 * @param {"profile" | "list"} place
 */
export function sduiInvite(person, place = "profile") {
  const isList = place === "list";
  const origin = isList ? "InvitationOrigin_PYMK_COHORT_SECTION" : "InvitationOrigin_PROFILE";
  return serverRequest("addaAddConnection", {
    inviteeUrn: { memberId: String(person.member) },
    nonIterableProfileId: person.profileId,
    renderMode: "IconAndText",
    ...(isList ? splitName(person) : { firstName: "", lastName: "" }),
    profileCanonicalUrl: canonicalUrl(person),
    connectionState: { key: stateKey(person), namespace: null },
    origin,
    postActionSentConfigs: [],
  });
}

/** What the page asks for after an invitation was sent, or refused. @param {Invitee} person */
export function postConnect(person, success = true) {
  return serverRequest("handlePostInteropConnection", {
    profileId: person.profileId,
    vanityName: person.vanity,
    ...splitName(person),
    success,
    errorType: success ? "" : "GENERIC",
    showVerificationPostConnectNBA: true,
  });
}

/** The question before a withdrawal, which withdraws nothing. @param {Invitee} person */
export function askToWithdraw(person) {
  return serverRequest("WithdrawConfirmationDialog", { inviteeVanityName: person.vanity });
}

/** @param {Invitee} person @param {string} invitationId */
export function withdrawal(person, invitationId) {
  return serverRequest("addaWithdrawInvitation", {
    inviterActionType: "InviterActionType_WITHDRAW",
    inviteeVanityName: person.vanity,
    ...splitName(person),
    profileUrn: person.profileId,
    invitationType: "GenericInvitationType_CONNECTION",
    invitationUrn: { invitationId },
  });
}

/** @param {Invitee} person @param {string} invitationId @param {"ACCEPT" | "IGNORE"} action */
export function invitationAnswer(person, invitationId, action) {
  return serverRequest(
    "addaInvitationAction",
    {
      origin: "InvitationOrigin_INVITATION_MANAGER",
      inviteeActionType: `InviteeActionType_${action}`,
      invitationType: "GenericInvitationType_CONNECTION",
      invitationUrn: { invitationId },
      ...splitName(person),
      profileUrn: { profileId: person.profileId },
      postActionSentConfigs: [],
    },
    "com.linkedin.sdui.flagshipnav.mynetwork.invitations.InvitationManager",
  );
}

/**
 * What the page asks for when Message is clicked on a profile.
 *
 * @param {{ profileId: string }} person
 */
export function composeOptionUrl({ profileId }) {
  const key = `(${profileId},NON_SELF_PROFILE_VIEW,EMPTY_CONTEXT_ENTITY_URN)`;
  return `${VOYAGER}/voyagerMessagingDashComposeOptions/urn:li:fsd_composeOption:${key}`;
}
