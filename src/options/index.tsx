import "~ui/base.css";
import "./options.css";
import { StorageBoundary } from "~ui/storage-boundary";
import { SettingsPage } from "./settings-page";

export default function OptionsEntry() {
  return (
    <StorageBoundary>
      <SettingsPage />
    </StorageBoundary>
  );
}
