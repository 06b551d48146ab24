// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.linkedin.com/sales/home" }
/** Sales Navigator: whose page and whose thread it is. */
import { safeParse } from "valibot";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { leadIn, readSalesThread, shownLead } from "~connectors/linkedin/content/read-sales";
import { salesLink } from "~connectors/linkedin/ids";
import { ShownSchema } from "~messages/who-is-this";
import { conversationIdOf } from "../../../support/linkedin-ids";
import {
  JANE_AS_LEAD,
  JANE_IN_SALES,
  LABEL,
  LANGUAGES,
  OMAR_IN_SALES,
  open,
  pick,
  place,
} from "../../../support/linkedin-page";
import { at } from "../../../support/times";

const THREAD = conversationIdOf(4);
const LAST = at("2026-11-20T09:30");
const NOTHING = { conversations: [], sightings: [] };
const LEAD_PAGE = `/sales/lead/${JANE_IN_SALES},NAME_SEARCH,aB3d`;

afterEach(() => document.body.replaceChildren());

describe("an open thread", () => {
  beforeEach(() => open(`/sales/inbox/${encodeURIComponent(THREAD)}`));
  const read = () => readSalesThread(document);

  it.each(LANGUAGES)("is with the lead in its head, and their last word a guess, %s", (variant) => {
    place("2026-sales-thread", variant);
    const from = { ...JANE_AS_LEAD, name: variant === "as it is" ? "Jane Doe" : LABEL };
    expect(read()).toEqual({
      conversations: [{ id: THREAD, people: [from] }],
      sightings: [
        {
          key: `sales:${THREAD}:${LAST}`,
          at: LAST,
          from,
          threadId: THREAD,
          link: salesLink(THREAD),
          seenIn: "list",
          isSure: false,
        },
      ],
    });
    expect(JSON.stringify(read())).not.toMatch(/SECRET/);
  });

  it.each([
    ["the rep's own", (page: Element) => pick(page, "#thread ul").append(pick(page, "#own"))],
    ["without a time", (page: Element) => pick(page, "#theirs time").remove()],
    [
      "with a time that is none",
      (page: Element) => pick(page, "#theirs time").setAttribute("datetime", "yesterday"),
    ],
    ["of nobody in particular", (page: Element) => pick(page, "#theirs a").replaceWith("Jane")],
    [
      "of someone else",
      (page: Element) =>
        pick(page, "#theirs a").setAttribute("href", `/sales/lead/${OMAR_IN_SALES},N,x`),
    ],
  ])("whose last message is %s has no reply", (_what, change) => {
    change(place("2026-sales-thread"));
    expect(read()).toMatchObject({ conversations: [{ id: THREAD }], sightings: [] });
  });

  it("is with nobody when its head names none, or several", () => {
    const page = place("2026-sales-thread");
    const link = pick(page, "header h2 a");
    const other = link.cloneNode(true) as Element;
    other.setAttribute("href", `/sales/lead/${OMAR_IN_SALES},N,x`);
    link.after(other);
    expect(read()).toEqual(NOTHING);
    for (const one of [link, other]) one.remove();
    expect(read()).toEqual(NOTHING);
  });

  it("is none when it is hidden, or on another page", () => {
    const page = place("2026-sales-thread");
    pick(page, "#thread").style.display = "none";
    expect(read()).toEqual(NOTHING);
    pick(page, "#thread").style.display = "";
    expect(read()).not.toEqual(NOTHING);
    for (const path of ["/sales/inbox", "/sales/home", "/messaging/"]) {
      open(path);
      expect(read(), path).toEqual(NOTHING);
    }
  });

  it.each([
    ["of another kind", "/sales/inbox/6400000000000000000", "6400000000000000000"],
    ["with its padding left out", `/sales/inbox/${THREAD.replace(/=+$/, "")}`, THREAD],
    ["that is badly encoded", "/sales/inbox/2-%E0%A4%A", "2-%E0%A4%A"],
  ])("has an id %s", (_what, path, id) => {
    open(path);
    place("2026-sales-thread");
    expect(read().conversations).toMatchObject([{ id }]);
  });
});

describe("a lead's page", () => {
  beforeEach(() => open(LEAD_PAGE));

  it.each(LANGUAGES)("shows the lead in its address, %s", (variant) => {
    place("2026-sales-lead", variant);
    const shown = shownLead(document);
    expect(safeParse(ShownSchema, shown).success).toBe(true);
    expect(shown).toMatchObject({
      kind: "person",
      where: "lead",
      keys: [JANE_AS_LEAD.address, ...JANE_AS_LEAD.also],
      url: `https://www.linkedin.com/sales/lead/${JANE_IN_SALES}`,
    });
    expect(JSON.stringify(shown)).not.toMatch(/SECRET|Omar|Harbour|Buyer/);
  });

  it("says name, headline and company", () => {
    place("2026-sales-lead");
    expect(shownLead(document)).toMatchObject({
      name: "Jane Doe",
      title: "VP Engineering at Acme Robotics",
      company: { name: "Acme Robotics", isSure: true },
    });
  });

  it("shows nobody before it has a name, or elsewhere", () => {
    expect(shownLead(document)).toBeUndefined();
    place("2026-sales-lead");
    for (const path of ["/sales/lead/", "/sales/lead/nobody", "/sales/home"]) {
      open(path);
      expect(shownLead(document), path).toBeUndefined();
    }
  });
});

describe("the lead in a part of a page", () => {
  it("is one that is linked to often, by name", () => {
    const page = place("2026-sales-thread");
    pick(page, "header h2 a").insertAdjacentHTML(
      "beforebegin",
      `<a href="/sales/lead/${JANE_IN_SALES},N,x"><img /></a>`,
    );
    expect(leadIn(pick(page, "#thread"))).toEqual({ ...JANE_AS_LEAD, name: "Jane Doe" });
  });

  it("is nobody when there are two", () => {
    expect(leadIn(place("2026-sales-lead"))).toBeUndefined();
  });
});
