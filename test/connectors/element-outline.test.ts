// @vitest-environment happy-dom
/** The shape of a part of a page, from which nothing that anyone wrote can be read. */
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { elementOutline } from "~connectors/element-outline";
import { pick, place } from "../support/gmail-page";

const FIXTURES = [
  "2020-compose-fields",
  "2025-inline-reply",
  "2026-compose-chips",
  "2026-inbox",
  "2026-open-thread",
  "2026-toast-discarded",
  "2026-toast-reply",
  "2026-toast-sent",
  "2026-toast-unknown",
];

afterEach(() => {
  document.body.replaceChildren();
});

function elementOf(html: string): Element {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  document.body.append(holder);
  return pick(holder, "*");
}

describe("the outline of an element", () => {
  it.each([
    ["<div></div>", "div"],
    ["<div>Jane wrote</div>", "div"],
    ['<div class="adn ads"><span></span><b></b></div>', "div.adn.ads(span b)"],
    ['<p class="a3 bcde fghij k9_ l"></p>', "p.a3.bcde.k9_"],
    ['<p class="7x -a a-b ähm"></p>', "p"],
    ['<div role="button" aria-haspopup="true"></div>', "div[role=button][aria-haspopup=true]"],
    ['<div role="see Jane at noon"></div>', "div"],
    ['<input type="hidden" name="draft" value="#msg-a:r1">', "input[type=hidden][name=draft]"],
    ['<input name="to"><input name="subjectbox">', "input[name=to]"],
    ['<span email="jane@acme.example" name="Jane"></span>', "span[email]"],
    ['<span name="Janedoe"></span>', "span"],
    ['<i selector="scheduledSend"></i>', "i[selector=scheduledSend]"],
    ['<span id="link_undo" param="#thread-f:1"></span>', "span#link_undo[param]"],
    ['<span id="link_undo7"></span><b id="jane"></b>', "span"],
    ['<span email="jane@acme.example" data-name="Jane"></span>', "span[email][data-name]"],
    ['<a href="https://acme.example" title="Jane" aria-label="Jane">Jane</a>', "a"],
    ['<div contenteditable="true"><p>Dear Jane</p></div>', "div(…)"],
    ['<div role="textbox"><p>Dear Jane</p></div>', "div[role=textbox](…)"],
    ['<div class="a3s"><p class="jane">Dear Jane</p></div>', "div.a3s(…)"],
    ["<div><blockquote><p>Dear Jane</p></blockquote></div>", "div(blockquote(…))"],
  ])("%s is %s", (html, expected) => {
    expect(elementOutline(elementOf(html))).toBe(expected);
  });

  it("names the message that Gmail shows of a send", () => {
    expect(elementOutline(place("2026-toast-sent"))).toBe(
      "div.b8.UC[role=alert][aria-live=assertive](div.vh(span.aT(span.bAq " +
        "span.bAo(span.ag#link_undo[role=link][param] span.ag#link_vsm[role=link][param]))))",
    );
  });

  it("shows twelve children and ten levels at most, and a length that can be shown", () => {
    const many = elementOf(`<ul>${"<li></li>".repeat(40)}</ul>`);
    expect(elementOutline(many)).toBe(`ul(${Array(12).fill("li").join(" ")})`);
    const deep = elementOf(`${"<div>".repeat(30)}x${"</div>".repeat(30)}`);
    expect(elementOutline(deep)).toBe(`${"div(".repeat(11)}…${")".repeat(11)}`);
    const row = `<p>${'<span class="abc" role="button"></span>'.repeat(12)}</p>`;
    const wide = elementOf(`<div>${row.repeat(12)}</div>`);
    expect(elementOutline(wide)).toHaveLength(2_001);
  });
});

/** Attributes whose value says what an element is, and is Gmail's own. */
const OWN = new Set(["role", "type", "selector", "aria-haspopup", "aria-live", "class"]);

/** The fixture with everything in it that a person could have written, written by one. */
function seeded(name: string, secret: string): Element {
  const page = place(name);
  for (const element of [page, ...page.querySelectorAll("*")]) {
    for (const attribute of [...element.attributes]) {
      if (OWN.has(attribute.name)) continue;
      // The names of fields are Gmail's own.
      if (attribute.name === "name" && !element.hasAttribute("email")) continue;
      element.setAttribute(attribute.name, secret);
    }
    for (const label of ["title", "alt", "aria-label", "href", "value", "data-tooltip", "id"])
      element.setAttribute(label, secret);
    for (const node of element.childNodes)
      if (node.nodeType === document.TEXT_NODE) node.nodeValue = ` ${secret} `;
    if (element.children.length === 0 && element.tagName !== "INPUT") element.append(secret);
  }
  return page;
}

describe("any part of Gmail's page", () => {
  const word = fc.stringMatching(/^[A-Za-zÀ-ž0-9]{4,12}$/);
  const secret = fc.oneof(
    // One word may be taken for a name that the site gave.
    fc.stringMatching(/^[A-Z][a-z]{3,11}$/),
    fc.tuple(word, word).map(([first, last]) => `${first} ${last}`),
    fc.tuple(word, word).map(([user, host]) => `${user}@${host}.example`),
    fc.tuple(word, word).map(([host, path]) => `https://${host}.example/${path}`),
    word.map((text) => `#thread-f:${text}`),
    word.map((text) => `Dear ${text}, "thanks" <b>`),
  );

  it.each(FIXTURES)("%s: keeps secret what was written in it", (name) => {
    const plain = elementOutline(place(name));
    fc.assert(
      fc.property(secret, (text) => {
        document.body.replaceChildren();
        const outline = elementOutline(seeded(name, text));
        expect(outline.length).toBeLessThanOrEqual(2_001);
        for (const part of text.split(/[\s@/#":<>,]+/).filter((one) => one.length >= 4))
          if (!plain.includes(part)) expect(outline).not.toContain(part);
      }),
      { numRuns: 25 },
    );
  });

  it.each(FIXTURES)("%s: is of the same shape whatever was written in it", (name) => {
    const withoutIds = (text: string) => text.replaceAll(/#link_\w+/g, "");
    const shape = withoutIds(elementOutline(seeded(name, "Dear Jane")));
    document.body.replaceChildren();
    expect(withoutIds(elementOutline(seeded(name, "https://x.example/y z")))).toBe(shape);
  });

  it("never throws, and shows no text, whatever the markup", () => {
    const tag = fc.constantFrom(
      "div",
      "span",
      "svg",
      "input",
      "iframe",
      "template",
      "x-y",
      "table",
    );
    const attribute = fc.tuple(
      fc.constantFrom("class", "role", "id", "data-x", "email", "title", "style", "name"),
      fc.string({ maxLength: 12 }).map((text) => `Ünsichtbar ${text}`),
    );
    const attributes = fc.array(attribute, { maxLength: 4 });
    const { node } = fc.letrec<{ node: Element; some: Element[] }>((tie) => ({
      node: fc.tuple(tag, attributes, tie("some")).map(([name, list, children]) => {
        const element = document.createElement(name);
        for (const [key, value] of list) element.setAttribute(key, value);
        element.append("Ünsichtbar", ...children);
        return element;
      }),
      some: fc.oneof(
        { maxDepth: 4 },
        fc.constant<Element[]>([]),
        fc.array(tie("node"), { maxLength: 3 }),
      ),
    }));
    fc.assert(
      fc.property(node, (element) => {
        const outline = elementOutline(element);
        expect(outline).not.toContain("nsichtbar");
        expect(outline.length).toBeLessThanOrEqual(2_001);
      }),
      { numRuns: 200 },
    );
  });
});
