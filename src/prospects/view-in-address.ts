/** Another page leads here with whom it means in the address: `#source=Trade%20show%20Berlin`. */
import { EVERYBODY } from "~domain/prospect-view";
import { showView } from "./table-state";

const SOURCE = "#source=";

/** Once, when the page is opened: what the rep chooses afterwards counts. */
export function showViewInAddress(): void {
  const { hash } = location;
  if (!hash.startsWith(SOURCE)) return;
  showView({ ...EVERYBODY, sources: [readSource(hash.slice(SOURCE.length))] });
  history.replaceState(null, "", location.pathname);
}

/** As it stands where it was not written by us. */
function readSource(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
