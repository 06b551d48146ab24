/**
 * Every screen in every language: drawn without complaint, usable by everybody (axe, in light and in
 * dark), all of it translated, and nothing cut, also where words are longer than English ones.
 */
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ExtensionState } from "../../scripts/browser/extension-state";
import { buildIn, LANGUAGES, messagesOf } from "../../scripts/browser/language";
import { launch } from "../../scripts/browser/launch";
import { addManyFaces, addSomebodyWrittenTo } from "../../scripts/tour/many-faces";
import { whyNot } from "./support";
import { DATA_SURFACES } from "./surfaces/data";
import { DUPLICATES_SURFACES } from "./surfaces/duplicates";
import { EMPTY_SURFACES } from "./surfaces/empty";
import { IMPORT_SURFACES } from "./surfaces/importing";
import { type Looker, lookAt } from "./surfaces/look";
import { PERSON_SURFACES } from "./surfaces/person";
import { NOBODY_DUE, PANEL_SURFACES, POPUP_SURFACES } from "./surfaces/popup";
import { SETTINGS_SURFACES } from "./surfaces/settings";
import { SLIM, type Surface } from "./surfaces/surface";
import { TABLE_SURFACES } from "./surfaces/table";
import { TROUBLE_SURFACES } from "./surfaces/trouble";
import { WELCOME_SURFACES } from "./surfaces/welcome";

const FULL = [
  ...PERSON_SURFACES,
  ...TABLE_SURFACES,
  ...SETTINGS_SURFACES,
  ...WELCOME_SURFACES,
  ...IMPORT_SURFACES,
  ...PANEL_SURFACES,
  ...POPUP_SURFACES,
  ...DATA_SURFACES,
  ...TROUBLE_SURFACES,
  ...DUPLICATES_SURFACES,
];

/** Milliseconds for all the states of a page, on a machine that has other things to do. */
const PATIENT = 240_000;

const reason = whyNot();
describe.skipIf(reason !== undefined).each(LANGUAGES)("%s", (language) => {
  let folder: string;
  let looker: Looker;
  let state: ExtensionState;

  beforeAll(async () => {
    folder = await buildIn(language);
    const launched = await launch({ headless: true, folder });
    state = await ExtensionState.open(launched.context, launched.extensionId);
    const messages = await messagesOf(language);
    const say: Looker["say"] = (key, ...values) =>
      (messages[key]?.message ?? key).replace(/\$(\d)/g, (_, place) =>
        String(values[Number(place) - 1] ?? ""),
      );
    looker = { launched, language, say, ids: [] };
  });
  afterAll(async () => {
    await looker?.launched.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const look = async (surface: Surface) => expect(await lookAt(surface, looker)).toEqual([]);

  it.each(EMPTY_SURFACES)("$name", look, PATIENT);

  describe("with nobody due", () => {
    beforeAll(() => addSomebodyWrittenTo(state));
    it.each(NOBODY_DUE)("$name", look, PATIENT);
  });

  describe("with twelve prospects more", () => {
    beforeAll(async () => {
      looker.ids = await addManyFaces(state);
    });
    // A tab of 280 pixels is drawn in real languages; words that are longer by a third have 420.
    const full = FULL.filter(({ size }) => language !== "pseudo" || size !== SLIM);
    it.each(full)("$name", look, PATIENT);
  });
});
