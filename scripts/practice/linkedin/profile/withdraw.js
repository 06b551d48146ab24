/** Takes an invitation back, after a question. */

import { button, el } from "../dom.js";
import { openDialog } from "./dialog.js";
import { askToWithdraw, withdrawal } from "./invite-wire.js";
import { invitationId, setRelation } from "./network.js";
import { post } from "./post.js";
import { words } from "./settings.js";
import { showToast } from "./toast.js";

/** @typedef {import("../people.js").Person} Person */

/** @param {Person} person */
async function withdraw(person) {
  const { isAccepted, text } = await post(withdrawal(person, invitationId(person)));
  const isDone = isAccepted && !text.includes('"errors"');
  if (isDone) setRelation(person, "none");
  showToast(isDone ? words.withdrawn : words.refused, isDone ? "good" : "bad");
}

/** @param {Person} person */
export function askWithdrawal(person) {
  void post(askToWithdraw(person));
  openDialog(words.withdraw, "withdraw-invite", (close) => {
    const question = words.withdrawQuestion(person.name);
    const agree = () => {
      close();
      void withdraw(person);
    };
    return [
      el("div", { class: "artdeco-modal__content", "data-part": "dialog-body" }, question),
      el(
        "footer",
        { class: "artdeco-modal__actionbar", "data-part": "dialog-foot" },
        button("secondary", words.cancel, close),
        button("primary", words.withdraw, agree),
      ),
    ];
  });
}
