import "~ui/leave-out-broken";
import { Page } from "~ui/page";
import "./options.css";
import "./rules.css";
import { SettingsPage } from "./settings-page";

export default function OptionsEntry() {
  return (
    <Page>
      <SettingsPage />
    </Page>
  );
}
