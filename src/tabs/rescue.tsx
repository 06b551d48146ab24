import { RescuePage } from "~rescue/rescue-page";
import { Page } from "~ui/page";

export default function RescueEntry() {
  return (
    <Page>
      <RescuePage />
    </Page>
  );
}
