import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CONNECTORS } from "~connectors/registry";
import { CHANNEL_OF, CHANNELS, CONNECTOR_IDS } from "~domain/channel";

const root = new URL("../../", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("package.json", root), "utf8")).manifest;

describe("the registry", () => {
  it("has every connector once, under a known id and channel", () => {
    const ids = CONNECTORS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(CONNECTOR_IDS).toContain(id);
      expect(CHANNELS).toContain(CHANNEL_OF[id]);
    }
  });

  it("has every connector that has a folder", () => {
    const folders = readdirSync(new URL("src/connectors/", root), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .filter(({ name }) =>
        readdirSync(new URL(`src/connectors/${name}/`, root)).includes("background"),
      );
    expect(folders.map(({ name }) => name).toSorted()).toEqual(
      CONNECTORS.map(({ id }) => id as string).toSorted(),
    );
  });

  it.each(CONNECTORS)("$id has a content script where it sees requests", ({ id, requestUrls }) => {
    const entry = readFileSync(new URL(`src/contents/${id}.ts`, root), "utf8");
    for (const url of requestUrls) expect(entry).toContain(`"${new URL(url).origin}/*"`);
  });

  it.each(CONNECTORS)("$id asks for requests of hosts the manifest names", ({ requestUrls }) => {
    for (const url of requestUrls) {
      const host = `${new URL(url.replace("*", "")).origin}/*`;
      expect(manifest.host_permissions).toContain(host);
    }
  });
});
