import { Page } from "~ui/page";
import "./popup.css";
import { Popup } from "./popup";

export default function PopupEntry() {
  return (
    <Page>
      <Popup />
    </Page>
  );
}
