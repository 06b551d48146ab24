/** Whether Enter sends, which one can choose beside the composer, for all of them. */

import { button, el, ICONS, icon } from "../dom.js";
import { options } from "../options.js";
import { createSlice } from "../store.js";
import { words } from "./words.js";

/** @type {import("../store.js").Slice<{ chosen: boolean | null }>} */
const slice = createSlice("send-mode", () => ({ chosen: null }));

export const onSendModeChange = slice.onChange;

export function sendsOnEnter() {
  return slice.read().chosen ?? options.sendsOnEnter;
}

/** The toggle beside (or in place of) the Send button, with its two choices. */
export function createSendToggle() {
  const menu = el("div", { "data-part": "menu", role: "menu", hidden: true });
  for (const isOn of [true, false]) {
    const label = isOn ? words.enterSends : words.clickSends;
    const item = button("menu-item", label, () => {
      menu.hidden = true;
      slice.change((state) => {
        state.chosen = isOn;
      });
    });
    item.setAttribute("role", "menuitemradio");
    item.dataset.mode = isOn ? "on" : "off";
    menu.append(item);
  }
  const show = () => {
    menu.hidden = !menu.hidden;
    for (const item of menu.children) {
      const isOn = /** @type {HTMLElement} */ (item).dataset.mode === "on";
      item.setAttribute("aria-checked", String(isOn === sendsOnEnter()));
    }
  };
  const hook = {
    class: "msg-form__send-toggle",
    "data-test-msg-ui-send-mode-toggle-presenter__button": true,
  };
  const toggle = button("icon-button", words.sendMode, show, hook, icon(ICONS.more));
  return el("div", { "data-part": "send-mode" }, menu, toggle);
}
