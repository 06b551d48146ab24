import Bell from "lucide-react/icons/bell";
import BellOff from "lucide-react/icons/bell-off";
import { useEffect, useState } from "react";
import { say } from "~words/say";

/** What is announced, and whether the browser lets it be. */
export function NotificationState() {
  const isAllowed = useIsAllowed();
  const Icon = isAllowed === false ? BellOff : Bell;
  return (
    <div className="access-row">
      <p>
        {say("welcomeNotifications")}
        <small>{say("welcomeNotificationsNote")}</small>
      </p>
      {isAllowed !== undefined && (
        <span className="access-state" data-allowed={isAllowed}>
          <Icon size={14} aria-hidden="true" />
          {say(isAllowed ? "welcomeNotificationsOn" : "welcomeNotificationsOff")}
        </span>
      )}
    </div>
  );
}

function useIsAllowed(): boolean | undefined {
  const [isAllowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    let isHere = true;
    void chrome.notifications.getPermissionLevel().then((level) => {
      if (isHere) setAllowed(level === "granted");
    });
    return () => {
      isHere = false;
    };
  }, []);
  return isAllowed;
}
