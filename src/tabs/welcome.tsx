import "~ui/leave-out-broken";
import { Page } from "~ui/page";
import { WelcomePage } from "~welcome/welcome-page";

export default function WelcomeEntry() {
  return (
    <Page>
      <WelcomePage />
    </Page>
  );
}
