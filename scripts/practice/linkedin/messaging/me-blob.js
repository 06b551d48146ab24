/** What the older client leaves in the page about whose it is. */

import { el } from "../dom.js";
import { memberUrn, profileUrn } from "../ids.js";
import { ME } from "../people.js";

export function meBlob() {
  const urn = `urn:li:fs_miniProfile:${ME.id}`;
  const data = {
    data: { $type: "com.linkedin.voyager.common.Me", plainId: ME.member, "*miniProfile": urn },
    included: [
      {
        $type: "com.linkedin.voyager.identity.shared.MiniProfile",
        entityUrn: urn,
        dashEntityUrn: profileUrn(ME.id),
        objectUrn: memberUrn(ME.member),
        publicIdentifier: ME.vanity,
        firstName: ME.firstName,
        lastName: ME.lastName,
      },
    ],
  };
  return el("code", { id: `bpr-guid-${ME.member}`, hidden: true }, JSON.stringify(data));
}
