import { listen } from "~messages/answer";
import { ALARM } from "./alarm";
import { watchForBackups } from "./auto-backup";
import { coverOpenTabs } from "./cover-open-tabs";
import { handlersWith } from "./handlers";
import { openFromNotifications } from "./notifications";
import { observeRequests } from "./observe-requests";
import { refresh } from "./refresh";
import { start, wake } from "./wake";
import { welcome } from "./welcome";

listen(handlersWith(refresh));
observeRequests(refresh);
openFromNotifications(refresh);
watchForBackups();
chrome.alarms.onAlarm.addListener(({ name }) => {
  if (name === ALARM) void wake();
});
chrome.runtime.onStartup.addListener(() => void start());
chrome.runtime.onInstalled.addListener((details) => {
  void coverOpenTabs();
  void welcome(details);
});
void refresh();
