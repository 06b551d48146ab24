import type { ProspectId } from "~domain/ids";
import { ParkForm, type Parking } from "~ui/prospect/park-form";
import { sayCount } from "~words/say";
import { parkMany } from "./act-on-selected";
import { closeTableDialog } from "./table-state";

export function ParkManyDialog({ ids }: { ids: readonly ProspectId[] }) {
  const park = (parking: Parking) => {
    closeTableDialog();
    void parkMany(ids, parking);
  };
  return (
    <ParkForm
      title={sayCount("tableParkTitle", ids.length)}
      onPark={park}
      onClose={closeTableDialog}
    />
  );
}
