/**
 * The data that the server writes into an older page, hidden, for its first profile only. Newer pages
 * have none.
 */
import { listAt, parseJson, textAt } from "../../json";
import { DATA_BLOBS } from "./selectors";

/** The id of the profile with this public name. */
export function idInData(document: Document, vanity: string): string | undefined {
  for (const blob of document.querySelectorAll(DATA_BLOBS)) {
    const text = textOfBlob(blob);
    if (!text.toLowerCase().includes(`"${vanity}"`)) continue;
    for (const one of listAt(parseJson(new TextEncoder().encode(text)), "included")) {
      const name = textAt(one, "publicIdentifier")?.toLowerCase().normalize("NFC");
      const id = /^urn:li:fsd_profile:(ACo[\w-]{36})$/.exec(textAt(one, "entityUrn") ?? "")?.[1];
      if (id !== undefined && name === vanity) return id;
    }
  }
  return undefined;
}

/** Whose account it is, as an older page's data has it; newer ones have none. */
export function ownerIn(document: Document): string | undefined {
  for (const blob of document.querySelectorAll(DATA_BLOBS)) {
    const text = textOfBlob(blob);
    if (!text.includes('"com.linkedin.voyager.common.Me"')) continue;
    const id = /"\*miniProfile":"urn:li:fs_miniProfile:(ACo[\w-]{36})"/.exec(text)?.[1];
    if (id !== undefined) return id;
  }
  return undefined;
}

/** As the element's text, or in a comment inside of it. */
function textOfBlob(blob: Element): string {
  return blob.textContent || [...blob.childNodes].map((node) => node.nodeValue).join("");
}
