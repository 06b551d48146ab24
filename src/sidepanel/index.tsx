import "~ui/leave-out-broken";
import { FirstPaint, lookAhead } from "~popup/first-paint";
import "./panel.css";
import { PanelPeople } from "./panel-people";

const ahead = lookAhead(true);

/** The popup's list beside the page. It stays open, and follows the tab in front. */
export default function SidePanelEntry() {
  return <FirstPaint ahead={ahead} isPanel PeopleView={PanelPeople} />;
}
