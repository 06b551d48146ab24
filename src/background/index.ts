import { listen } from "~messages/answer";
import { coverOpenTabs } from "./cover-open-tabs";
import { handlersWith } from "./handlers";
import { openFromNotifications } from "./notifications";
import { observeRequests } from "./observe-requests";
import { ALARM, refresh } from "./refresh";
import { start, wake } from "./wake";

listen(handlersWith(refresh));
observeRequests(refresh);
openFromNotifications(refresh);
chrome.alarms.onAlarm.addListener(({ name }) => {
  if (name === ALARM) void wake();
});
chrome.runtime.onStartup.addListener(() => void start());
chrome.runtime.onInstalled.addListener(() => void coverOpenTabs());
void refresh();
