/** Above a list in which somebody is missing because their entry is damaged, with the way to mend it. */
import CircleAlert from "lucide-react/icons/circle-alert";
import { useSyncExternalStore } from "react";
import { forgetLeftOut, listLeftOut, watchLeftOut } from "~storage/left-out";
import { say, sayCount } from "~words/say";
import { useRepair } from "./use-repair";

export function LeftOutNotice() {
  const { size } = useSyncExternalStore(watchLeftOut, listLeftOut);
  return size === 0 ? null : <Notice count={size} />;
}

function Notice({ count }: { count: number }) {
  const [isBusy, said, repair] = useRepair(forgetLeftOut);
  return (
    <div className="notice" data-kind="left-out" role="alert">
      <CircleAlert size={16} aria-hidden="true" />
      <p>
        {sayCount("storageLeftOut", count)} {said}
      </p>
      <div className="text-actions">
        <button
          type="button"
          className="text-button"
          aria-disabled={isBusy}
          onClick={() => void (!isBusy && repair())}
        >
          {say(isBusy ? "faultRepairing" : "faultRepair")}
        </button>
      </div>
    </div>
  );
}
