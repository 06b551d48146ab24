/** The data that the server writes into an older page, hidden, for its first profile only. */

import { el } from "../dom.js";
import { memberUrn, profileUrn } from "../ids.js";
import { ME } from "../people.js";

/** @typedef {import("../people.js").Person} Person */

let made = 0;

/** @param {unknown} data @param {"text" | "comment"} form */
function blob(data, form) {
  made += 1;
  const text = JSON.stringify(data);
  const code = el("code", { id: `bpr-guid-${2_000_000 + made}`, hidden: true });
  // Both occur: as the element's text, and in a comment inside of it.
  code.append(form === "comment" ? document.createComment(text) : text);
  return code;
}

function meBlob() {
  const miniProfile = `urn:li:fs_miniProfile:${ME.id}`;
  return {
    data: {
      $type: "com.linkedin.voyager.common.Me",
      plainId: ME.member,
      "*miniProfile": miniProfile,
    },
    included: [
      {
        $type: "com.linkedin.voyager.identity.shared.MiniProfile",
        entityUrn: miniProfile,
        dashEntityUrn: profileUrn(ME.id),
        objectUrn: memberUrn(ME.member),
        publicIdentifier: ME.vanity,
        firstName: ME.firstName,
        lastName: ME.lastName,
        occupation: ME.headline,
      },
    ],
  };
}

/** @param {Person} person */
function profileBlob(person) {
  const entityUrn = profileUrn(person.id);
  return {
    data: { data: { identityDashProfilesByMemberIdentity: { "*elements": [entityUrn] } } },
    included: [
      {
        $type: "com.linkedin.voyager.dash.identity.profile.Profile",
        entityUrn,
        objectUrn: memberUrn(person.member),
        publicIdentifier: person.vanity,
        firstName: person.firstName,
        lastName: person.lastName,
        headline: person.headline,
      },
    ],
  };
}

/** @param {Person | undefined} person whose profile the page is, if anybody's */
export function blobs(person) {
  const mine = blob(meBlob(), "text");
  return person === undefined ? [mine] : [mine, blob(profileBlob(person), "comment")];
}
