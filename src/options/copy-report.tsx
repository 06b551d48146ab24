import Copy from "lucide-react/icons/copy";
import { useState } from "react";
import type { Health } from "~domain/health";
import type { Moment } from "~domain/moment";
import { say } from "~words/say";
import { healthReport } from "./health-report";

interface CopyReportProps {
  sites: readonly Health[];
  moment: Moment;
}

export function CopyReport({ sites, moment }: CopyReportProps) {
  const [status, setStatus] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(healthReport(versions(), sites, moment));
      setStatus(say("settingsCopied"));
    } catch (error) {
      setStatus(say("settingsNotCopied", error instanceof Error ? error.message : ""));
    }
  };
  return (
    <div className="copy-report">
      <button type="button" className="button" onClick={() => void copy()}>
        <Copy size={14} aria-hidden="true" />
        {say("settingsCopyReport")}
      </button>
      <p role="status">{status}</p>
      <p className="copy-report-note">{say("settingsCopyReportNote")}</p>
    </div>
  );
}

function versions() {
  const chromeVersion = /Chrome\/([\d.]+)/.exec(navigator.userAgent)?.[1];
  return { rekindle: chrome.runtime.getManifest().version, chrome: chromeVersion ?? "unknown" };
}
