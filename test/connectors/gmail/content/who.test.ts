// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://mail.google.com/mail/u/0/" }
/** Whom the page shows when it is asked. */
import { safeParse } from "valibot";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { whoIsShown } from "~connectors/gmail/content/who";
import { type Shown, type ShownPerson, ShownSchema } from "~messages/who-is-this";
import { pick, place, VARIANTS } from "../../../support/gmail-page";

beforeEach(() => {
  document.title = "Pilot for one line - rep@northwind.example - Gmail";
  location.hash = "#inbox/FMfcgzQXJszVfLqGkTbNpPwHdRcZsMvB";
});
afterEach(() => {
  document.body.replaceChildren();
});

type Where = "thread" | "compose";
function person(where: Where, address: string, name = address): ShownPerson {
  return { kind: "person", where, keys: [`email:${address}`], name };
}
const people = (...list: ShownPerson[]): Shown => ({ kind: "people", people: list });

const IN_THREAD = people(
  person("thread", "news@acme.example", "Acme News"),
  person("thread", "jane.doe@acme.example", "Jane Doe"),
  person("thread", "omar@elsewhere.example", "Omar Said"),
);
const IN_COMPOSE = people(
  person("compose", "jane.doe@acme.example", "Jane Doe"),
  person("compose", "li.wei+crm@harbour.example"),
  person("compose", "omar@elsewhere.example", "Omar Said"),
  person("compose", "boss@northwind.example", "Bo Boss"),
);
const IN_REPLY = person("compose", "jane.doe@acme.example", "Jane Doe");

const CASES = [
  ["2026-open-thread", IN_THREAD],
  ["2026-compose-chips", IN_COMPOSE],
  ["2020-compose-fields", IN_COMPOSE],
  ["2025-inline-reply", IN_REPLY],
] as const;
const ALL = CASES.flatMap(([name, shown]) => VARIANTS.map((variant) => ({ name, variant, shown })));

describe("alone on the page", () => {
  it.each(ALL)("$name, $variant: is read", async ({ name, variant, shown }) => {
    place(name, variant);
    const answer = await whoIsShown(document);
    expect(answer).toEqual(shown);
    expect(safeParse(ShownSchema, answer).success).toBe(true);
  });

  it.each(ALL)("$name, $variant: nothing of the text is told", async ({ name, variant }) => {
    place(name, variant);
    expect(JSON.stringify(await whoIsShown(document))).not.toMatch(/SECRET|hidden@party|demo/);
  });

  it("a list of threads shows nobody, and no answer is promised", () => {
    place("2026-inbox");
    expect(whoIsShown(document)).toBeUndefined();
  });
});

describe("a thread", () => {
  const senderOf = (page: Element, address: string) => pick(page, `.gD[email="${address}" i]`);

  it("of one person is that person", async () => {
    const page = place("2026-open-thread");
    for (const other of ["omar@elsewhere.example", "news@acme.example"])
      senderOf(page, other).closest('[role="listitem"]')?.remove();
    expect(await whoIsShown(document)).toEqual(
      person("thread", "jane.doe@acme.example", "Jane Doe"),
    );
  });

  it("shows nobody when the rep alone is in it", () => {
    const page = place("2026-open-thread");
    for (const one of page.querySelectorAll("[email]"))
      one.setAttribute("email", "rep@northwind.example");
    expect(whoIsShown(document)).toBeUndefined();
  });

  it("knows another address of the rep's by what was sent from it", async () => {
    document.title = "Gmail";
    place("2026-open-thread");
    expect(await whoIsShown(document)).toEqual(IN_THREAD);
  });

  it.each(["#spam", "#trash"])("in %s shows nobody", (folder) => {
    location.hash = `${folder}/FMfcgzQXJszVfLqGkTbNpPwHdRcZsMvB`;
    place("2026-open-thread");
    expect(whoIsShown(document)).toBeUndefined();
  });

  it("that Gmail keeps in the page out of sight is not read", () => {
    place("2026-open-thread").removeAttribute("role");
    expect(whoIsShown(document)).toBeUndefined();
  });

  it("with a crowd in it shows ten", async () => {
    const page = place("2026-open-thread");
    const item = pick(page, '[role="listitem"]');
    for (let n = 0; n < 15; n += 1) {
      const one = document.createElement("span");
      one.setAttribute("email", `p${n}@crowd.example`);
      item.append(one);
    }
    const shown = await whoIsShown(document);
    expect(shown?.kind === "people" && shown.people).toHaveLength(10);
  });
});

describe("a mail that is being written", () => {
  it("goes before the thread behind it", async () => {
    place("2026-open-thread");
    place("2025-inline-reply");
    expect(await whoIsShown(document)).toEqual(IN_REPLY);
  });

  it("without recipients leaves the thread", async () => {
    place("2026-open-thread");
    const compose = place("2025-inline-reply");
    for (const chip of compose.querySelectorAll("[data-hovercard-id]")) chip.remove();
    expect(await whoIsShown(document)).toEqual(IN_THREAD);
  });

  it("of several is the one with the cursor, else the first", async () => {
    place("2026-compose-chips");
    const other = place("2025-inline-reply");
    expect(await whoIsShown(document)).toEqual(IN_COMPOSE);
    pick(other, '[role="textbox"]').setAttribute("tabindex", "0");
    pick(other, '[role="textbox"]').focus();
    expect(await whoIsShown(document)).toEqual(IN_REPLY);
  });

  it("that was made small is not looked at", () => {
    place("2026-compose-chips").setAttribute("style", "display: none");
    expect(whoIsShown(document)).toBeUndefined();
  });

  it("without its hidden inputs is found by what surrounds it", async () => {
    const page = place("2026-compose-chips");
    pick(page, '[name="draft"]').remove();
    expect(await whoIsShown(document)).toEqual(IN_COMPOSE);
  });

  it("does not show the address it is written from", async () => {
    const page = place("2026-compose-chips");
    pick(page, '[name="from"]').setAttribute("value", "Boss@Northwind.example");
    const shown = await whoIsShown(document);
    expect(JSON.stringify(shown)).toMatch(/jane/);
    expect(JSON.stringify(shown)).not.toMatch(/boss/);
  });
});
