import "./base.css";
import type { ReactNode } from "react";
import { StorageBoundary } from "./storage-boundary";

// The HTML around our pages is the build's and names no language; screen readers want one.
document.documentElement.lang = "en";

/** What every page of ours has around it. */
export function Page({ children }: { children: ReactNode }) {
  return <StorageBoundary>{children}</StorageBoundary>;
}
