import { type ComponentType, useEffect, useState } from "react";

/**
 * The dialogs, fetched when everything else is on screen. Not with React's own `lazy`, which holds
 * back what it reveals. One that is asked for before they are here opens as soon as they are.
 */
export function LazyDialogs({ isPainted }: { isPainted: boolean }) {
  const [parts, setParts] = useState<{ OpenDialogs: ComponentType }>();
  useEffect(() => {
    if (isPainted) void import("./open-dialogs").then(setParts);
  }, [isPainted]);
  return parts && <parts.OpenDialogs />;
}
