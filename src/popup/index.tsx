import "~ui/base.css";
import "./popup.css";
import { StorageBoundary } from "~ui/storage-boundary";
import { Popup } from "./popup";

export default function PopupEntry() {
  return (
    <StorageBoundary>
      <Popup />
    </StorageBoundary>
  );
}
