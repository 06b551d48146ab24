import PanelRight from "lucide-react/icons/panel-right";
import { useEffect, useState } from "react";
import { say } from "~words/say";

/** Opens the same list beside the page. The window is known before: Chrome opens it in a click only. */
export function SidePanelButton() {
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => {
    void chrome.windows.getCurrent().then(({ id }) => setWindowId(id));
  }, []);
  const open = (id: number) => {
    // Both would show the same, one above the other.
    void chrome.sidePanel.open({ windowId: id }).then(() => window.close());
  };
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={say("popupSidePanel")}
      title={say("popupSidePanel")}
      onClick={() => {
        if (windowId !== undefined) open(windowId);
      }}
    >
      <PanelRight size={16} aria-hidden="true" />
    </button>
  );
}
