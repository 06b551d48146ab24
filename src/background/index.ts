import { listen } from "~messages/answer";
import { coverOpenTabs } from "./cover-open-tabs";
import { handlersWith } from "./handlers";
import { openFromNotifications } from "./notifications";
import { observeRequests } from "./observe-requests";
import { ALARM, refresh } from "./refresh";

listen(handlersWith(refresh));
observeRequests(refresh);
openFromNotifications();
chrome.alarms.onAlarm.addListener(({ name }) => {
  if (name === ALARM) void refresh();
});
chrome.runtime.onStartup.addListener(() => void refresh());
chrome.runtime.onInstalled.addListener(() => void coverOpenTabs());
void refresh();
