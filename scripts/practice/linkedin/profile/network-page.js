/** My network: invitations that came in and went out, and people one may know. */

import { avatar, el } from "../dom.js";
import { PEOPLE, profilePath } from "../people.js";
import { mountShell, setTitle } from "../shell.js";
import { connectControl } from "./actions.js";
import { hashed } from "./hashed.js";
import { invitationAnswer } from "./invite-wire.js";
import {
  answerInvitation,
  invitationId,
  isInviting,
  onNetworkChange,
  relationTo,
} from "./network.js";
import { post } from "./post.js";
import { words } from "./settings.js";
import { showToast } from "./toast.js";
import { askWithdrawal } from "./withdraw.js";

/** @typedef {import("../people.js").Person} Person */

/** @param {Person} person @param {"ACCEPT" | "IGNORE"} action */
async function answer(person, action) {
  const request = invitationAnswer(person, invitationId(person), action);
  const { isAccepted, text } = await post(request);
  if (!isAccepted || text.includes('"errors"')) return showToast(words.refused, "bad");
  answerInvitation(person, action === "ACCEPT");
  if (action === "ACCEPT") showToast(words.accepted, "good");
}

/** @param {Person} person @param {...import("../dom.js").Child} controls */
function row(person, ...controls) {
  const href = profilePath(person);
  return hashed(
    "div",
    "invitation",
    { role: "listitem", "data-person": person.vanity },
    hashed("a", "rail-picture", { href, tabindex: -1 }, avatar(person)),
    hashed(
      "div",
      "invitation-text",
      {},
      hashed("a", "rail-name", { href }, hashed("p", "rail-name-text", {}, person.name)),
      hashed("p", "rail-headline", { dir: "auto" }, person.headline || person.company),
    ),
    ...controls,
  );
}

/**
 * @param {"accept" | "ignore" | "withdraw"} name @param {string} label @param {() => void} press
 */
function action(name, label, press) {
  const part = name === "accept" ? "secondary" : "plain";
  const control = hashed("button", part, { type: "button", "data-action": name }, label);
  control.addEventListener("click", press);
  return control;
}

/** Those who asked to be connected: people who are not, unless they were asked themselves. */
function received() {
  const rows = PEOPLE.filter(isInviting).map((person) =>
    row(
      person,
      action("ignore", words.ignore, () => void answer(person, "IGNORE")),
      action("accept", words.accept, () => void answer(person, "ACCEPT")),
    ),
  );
  return rows.length > 0 ? rows : [hashed("p", "quiet", {}, words.noInvitations)];
}

function sent() {
  const rows = PEOPLE.filter((person) => relationTo(person) === "pending").map((person) =>
    row(
      person,
      action("withdraw", words.withdraw, () => askWithdrawal(person)),
    ),
  );
  return rows.length > 0 ? rows : [hashed("p", "quiet", {}, words.nothingSent)];
}

function suggestions() {
  const strangers = PEOPLE.filter((person) => person.degree > 1 && !isInviting(person));
  return strangers
    .filter((person) => relationTo(person) !== "connected")
    .map((person) => row(person, connectControl(person, "secondary", "list")));
}

/** @param {string} title @param {readonly Node[]} rows @param {string} kind */
function list(title, rows, kind) {
  const attributes = { role: "list", "data-list": kind };
  return hashed(
    "section",
    "card",
    {},
    hashed("h2", "section-title", {}, title),
    hashed("div", "invitations", attributes, ...rows),
  );
}

export function mountNetwork() {
  const main = mountShell({ place: "network", flavour: "sdui", layout: "one" });
  setTitle(words.invitations);
  const isSent = location.pathname.includes("/sent");
  /** @param {string} href @param {string} label @param {boolean} isHere */
  const tab = (href, label, isHere) =>
    el("a", { href, "data-part": "tab", "aria-current": isHere ? "page" : null }, label);
  const show = () => {
    main.replaceChildren(
      hashed(
        "div",
        "network",
        { "data-sdui-screen": "com.linkedin.sdui.flagshipnav.mynetwork.InvitationManager" },
        hashed(
          "nav",
          "tabs",
          {},
          tab("/mynetwork/invitation-manager/", words.received, !isSent),
          tab("/mynetwork/invitation-manager/sent/", words.sent, isSent),
        ),
        isSent ? list(words.sent, sent(), "sent") : list(words.invitations, received(), "received"),
        list(words.mayKnow, suggestions(), "suggestions"),
      ),
    );
  };
  onNetworkChange(show);
  show();
}
