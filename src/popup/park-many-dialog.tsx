import type { Prospect } from "~domain/prospect";
import { useCommandId } from "~ui/prospect/dialog-form";
import { ParkForm, type Parking } from "~ui/prospect/park-form";
import { clearSelection } from "~ui/prospect/selection";
import { sayCount } from "~words/say";
import { parkMany } from "./put-off";
import { closeHere } from "./view-state";

/** Parks several people: the date brings all of them back. */
export function ParkManyDialog({ people }: { people: readonly Prospect[] }) {
  const commandId = useCommandId();
  const park = async ({ untilOn, reason, until }: Parking) => {
    if (!(await parkMany({ commandId, people, untilOn, reason }, until))) return;
    clearSelection();
    closeHere();
  };
  return (
    <ParkForm
      title={sayCount("popupParkMany", people.length)}
      onPark={(parking) => void park(parking)}
      onClose={closeHere}
    />
  );
}
