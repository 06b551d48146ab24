import "~ui/leave-out-broken";
import { FirstPaint, lookAhead } from "./first-paint";

const ahead = lookAhead();

export default function PopupEntry() {
  return <FirstPaint ahead={ahead} />;
}
