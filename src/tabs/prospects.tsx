import "~ui/leave-out-broken";
import { ProspectsPage } from "~prospects/prospects-page";
import { Page } from "~ui/page";

export default function ProspectsEntry() {
  return (
    <Page>
      <ProspectsPage />
    </Page>
  );
}
