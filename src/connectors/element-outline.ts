/**
 * The shape of a part of a page that was not understood: tags, roles, short class names and the
 * names of telling attributes, never a text or a value that a person wrote.
 */
const LONGEST = 2_000;
const DEEPEST = 10;
/** Attributes whose value is the site's own and says what an element is. */
const WITH_VALUE = ["role", "type", "selector", "aria-haspopup", "aria-live"];
/** Of fields; beside an address, `name` is that of a person. */
const OWN_NAMES =
  /^(?:to|cc|bcc|from|draft|rt|rm|lts|uet|composeid|subject|subjectbox|body|attach)$/;
const OWN_IDS = /^link_[a-z]{1,8}$/;
/** Gmail's are short, those of LinkedIn's messaging say what they are of. */
const OWN_CLASSES = /^(?:[A-Za-z]\w{0,3}|msg-[a-z_-]{1,60})$/;
/** Here a person's own words begin. */
const STOPS =
  '[contenteditable], iframe, blockquote, [role="textbox"], .a3s, .msg-s-event-listitem__body';

/** `div.adn[data-message-id](span.gD[email] …)`. */
export function elementOutline(element: Element): string {
  const outline = outlineOf(element, 0);
  return outline.length > LONGEST ? `${outline.slice(0, LONGEST)}…` : outline;
}

function outlineOf(element: Element, depth: number): string {
  const tag = element.tagName.toLowerCase();
  const classes = [...element.classList].filter((name) => OWN_CLASSES.test(name));
  const head = [tag, ...classes.slice(0, 3).map((name) => `.${name}`), ...attributesOf(element)];
  if (element.children.length === 0) return head.join("");
  if (depth >= DEEPEST || element.matches(STOPS)) return `${head.join("")}(…)`;
  const children = [...element.children].slice(0, 12).map((child) => outlineOf(child, depth + 1));
  return `${head.join("")}(${children.join(" ")})`;
}

function attributesOf(element: Element): string[] {
  const parts: string[] = [];
  for (const { name, value } of element.attributes) {
    if (name === "id" && OWN_IDS.test(value)) parts.push(`#${value}`);
    else if (name === "name" && OWN_NAMES.test(value)) parts.push(`[name=${value}]`);
    else if (WITH_VALUE.includes(name) && /^[\w-]{1,20}$/.test(value))
      parts.push(`[${name}=${value}]`);
    else if (/^data-[a-z-]{1,40}$/.test(name) || name === "email" || name === "param")
      parts.push(`[${name}]`);
  }
  return parts;
}
