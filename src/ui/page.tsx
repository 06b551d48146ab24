import "./base.css";
import type { ReactNode } from "react";
import { say } from "~words/say";
import { followAppearance } from "./appearance";
import { StorageBoundary } from "./storage-boundary";

// The HTML around our pages is the build's: it names no language, which screen readers want, and has
// the name of a message for its title.
document.documentElement.lang = say("language");
document.title = "Rekindle";
followAppearance();

interface PageProps {
  children: ReactNode;
  /** Before it is shown once more after it could not be. */
  onTryAgain?: (() => void) | undefined;
}

/** What every page of ours has around it. */
export function Page({ children, onTryAgain }: PageProps) {
  return <StorageBoundary onTryAgain={onTryAgain}>{children}</StorageBoundary>;
}
