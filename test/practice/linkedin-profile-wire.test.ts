import { describe, expect, it } from "vitest";

import { memberOf } from "../../scripts/practice/linkedin/ids.js";
import { findPerson, type Person } from "../../scripts/practice/linkedin/people.js";
import {
  answerProfile,
  refusal,
  refusalInStream,
} from "../../scripts/practice/linkedin/profile/answers";
import {
  composeOptionUrl,
  invitationAnswer,
  legacyInvite,
  postConnect,
  sduiInvite,
  voyagerInvite,
  withdrawal,
} from "../../scripts/practice/linkedin/profile/invite-wire.js";
import { profilePart } from "../../scripts/practice/linkedin/profile/part";

const ORIGIN = "https://www.linkedin.com";
const SERVER_REQUEST = "/flagship-web/rsc-action/actions/server-request";

function known(name: string): Person {
  const person = findPerson(name);
  if (person === undefined) throw new Error(`Nobody is ${name}`);
  return person;
}

const AIKO = known("aiko-tanaka-example");
const CHLOE = known("chloé-martin-example");

function payloadOf(body: string): Record<string, unknown> {
  const { serverRequest, requestedArguments } = JSON.parse(body);
  expect(requestedArguments.payload).toEqual(serverRequest.requestedArguments.payload);
  return serverRequest.requestedArguments.payload;
}

function idOf(url: string): string | null {
  const { pathname, searchParams } = new URL(url, ORIGIN);
  expect(pathname).toBe(SERVER_REQUEST);
  return searchParams.get("sduiid");
}

describe("an invitation", () => {
  it("names the profile, and has a note only if there is one", () => {
    const { url, body } = voyagerInvite(AIKO, "Hello");
    expect(url).toMatch(
      /^\/voyager\/api\/voyagerRelationshipsDashMemberRelationships\?action=verifyQuotaAndCreateV2&/,
    );
    const invitee = { inviteeUnion: { memberProfile: `urn:li:fsd_profile:${AIKO.id}` } };
    expect(JSON.parse(body)).toEqual({ invitee, customMessage: "Hello" });
    expect(JSON.parse(voyagerInvite(AIKO).body)).toEqual({ invitee });
  });

  it("was once posted elsewhere", () => {
    const { url, body } = legacyInvite(AIKO, "Hello", "t");
    const invitee = {
      "com.linkedin.voyager.growth.invitation.InviteeProfile": { profileId: AIKO.id },
    };
    expect(url).toBe("/voyager/api/growth/normInvitations");
    expect(JSON.parse(body)).toMatchObject({ invitee, message: "Hello" });
  });

  it("without a note names the member's number", () => {
    const { url, body } = sduiInvite(AIKO);
    const id = "com.linkedin.sdui.requests.mynetwork.addaAddConnection";
    expect(idOf(url)).toBe(id);
    expect(JSON.parse(body).requestId).toBe(id);
    expect(payloadOf(body)).toMatchObject({
      inviteeUrn: { memberId: String(memberOf(AIKO.id)) },
      profileCanonicalUrl: `${ORIGIN}/in/aiko-tanaka-example`,
      firstName: "",
    });
  });

  it("from a list names the person too", () => {
    const payload = payloadOf(sduiInvite(CHLOE, "list").body);
    expect(payload).toMatchObject({ firstName: "Chloé", lastName: "Martin" });
    expect(payload.profileCanonicalUrl).toBe(`${ORIGIN}/in/chlo%C3%A9-martin-example`);
  });

  it("is followed by a request that says what became of it", () => {
    const { url, body } = postConnect(AIKO);
    expect(idOf(url)).toBe("com.linkedin.sdui.requests.mynetwork.handlePostInteropConnection");
    const names = { firstName: "Aiko", lastName: "Tanaka", vanityName: AIKO.vanity };
    expect(payloadOf(body)).toMatchObject({ profileId: AIKO.id, success: true, ...names });
    expect(payloadOf(postConnect(AIKO, false).body)).toMatchObject({ success: false });
  });

  it("is withdrawn, accepted and ignored by other requests", () => {
    expect(idOf(withdrawal(AIKO, "74").url)).toMatch(/\.addaWithdrawInvitation$/);
    const { url, body } = invitationAnswer(AIKO, "74", "ACCEPT");
    expect(idOf(url)).toMatch(/\.addaInvitationAction$/);
    expect(payloadOf(body)).toMatchObject({
      inviteeActionType: "InviteeActionType_ACCEPT",
      invitationUrn: { invitationId: "74" },
    });
  });
});

describe("the server", () => {
  const ask = (path: string, body = "", method = "POST") =>
    answerProfile({ method, url: new URL(path, ORIGIN), body });

  it("answers an invitation with its number, or a stream that says Pending", () => {
    const { url, body } = voyagerInvite(AIKO);
    expect(ask(url, body)).toMatchObject({ status: 200 });
    expect(ask(url, body)?.body).toMatch(/urn:li:fsd_invitation:\d{19}/);
    const invite = sduiInvite(AIKO);
    const stream = ask(invite.url, invite.body)?.body ?? "";
    expect(stream).toContain('"stringValue":"Pending"');
    expect(stream).toContain(`state:invitation:urn:li:member:${AIKO.member}`);
    expect(stream).not.toContain("errors");
  });

  it("can refuse with a code, or in a stream with status 200", () => {
    expect(refusal("CANT_RESEND_YET")).toMatchObject({ status: 400 });
    expect(refusal("CANT_RESEND_YET").body).toContain('"code":"CANT_RESEND_YET"');
    expect(refusalInStream()).toMatchObject({ status: 200 });
    expect(refusalInStream().body).toContain('"errors"');
    expect(refusalInStream().body).not.toContain("Pending");
  });

  it("says how somebody may be written to", () => {
    const url = composeOptionUrl(AIKO);
    const [, id, kind, context] = /\((ACo[\w-]{36}),(\w+),(\w{24})\)$/.exec(url) ?? [];
    expect([id, kind, context]).toEqual([
      AIKO.id,
      "NON_SELF_PROFILE_VIEW",
      "EMPTY_CONTEXT_ENTITY_URN",
    ]);
    expect(ask(url, "", "GET")?.status).toBe(200);
  });

  it("has pages for profiles and the network, and logos", () => {
    const page = (path: string) => profilePart.page?.(new URL(path, ORIGIN));
    for (const path of ["/in/jane-doe-example/", "/in/chlo%C3%A9-martin-example/", "/mynetwork/"])
      expect(page(path)).toBe("profile/page.js");
    expect(page("/preload/?_bprMode=vanilla")).toBeUndefined();
    const url = new URL("/practice/linkedin/company-logo/7.svg", ORIGIN);
    expect(profilePart.answer?.({ method: "GET", url, body: "" })?.contentType).toBe(
      "image/svg+xml",
    );
  });
});
