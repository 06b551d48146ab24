/** Where profiles and the network's pages begin. */

import { findPerson, profilePath } from "../people.js";
import { rewriteAddress } from "./address.js";
import { askInvitation } from "./invite.js";
import { settings } from "./settings.js";

/** The route behind every Connect: the profile, with the dialog open. */
function takeInviteRoute() {
  if (!location.pathname.startsWith("/preload/")) return undefined;
  const person = findPerson(new URLSearchParams(location.search).get("vanityName") ?? "");
  if (person !== undefined) history.replaceState(null, "", profilePath(person));
  return person;
}

async function mount() {
  if (location.pathname.startsWith("/mynetwork/")) {
    const { mountNetwork } = await import("./network-page.js");
    return mountNetwork();
  }
  rewriteAddress();
  if (settings.isLoggedOut) {
    const { mountPublicProfile } = await import("./public-page.js");
    return mountPublicProfile();
  }
  if (settings.isClassic) {
    const { mountClassicProfile } = await import("./classic-page.js");
    return mountClassicProfile();
  }
  const { mountSduiProfile } = await import("./sdui-page.js");
  return mountSduiProfile();
}

const invited = takeInviteRoute();
await mount();
if (invited !== undefined) askInvitation(invited);
