/** The table, or the page of the person that the address names. */
import { useEffect, useLayoutEffect, useSyncExternalStore } from "react";
import { isProspectId, type ProspectId } from "~domain/ids";
import { say } from "~words/say";
import { PersonPage } from "./person-page";
import { TablePage } from "./table-page";
import { showViewInAddress } from "./view-in-address";

export function ProspectsPage() {
  const id = useSyncExternalStore(followHash, idInHash);
  useLayoutEffect(showViewInAddress, []);
  useEffect(() => {
    document.title = say("tablePageTitle");
  }, []);
  return id === undefined ? <TablePage /> : <PersonPage key={id} id={id} />;
}

function followHash(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}

function idInHash(): ProspectId | undefined {
  const id = location.hash.slice(1);
  return isProspectId(id) ? id : undefined;
}
