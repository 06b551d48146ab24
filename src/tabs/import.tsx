import "~ui/leave-out-broken";
import { ImportPage } from "~importing/import-page";
import { Page } from "~ui/page";

export default function ImportEntry() {
  return (
    <Page>
      <ImportPage />
    </Page>
  );
}
