import type { Prospect } from "~domain/prospect";
import { say } from "~words/say";
import { saveAndClose, useCommandId } from "./dialog-form";
import { closeDialog } from "./dialogs";
import { ParkForm, type Parking } from "./park-form";

export function ParkDialog({ prospect: { id: prospectId, name } }: { prospect: Prospect }) {
  const commandId = useCommandId();
  const park = ({ untilOn, reason, until }: Parking) => {
    const body = { commandId, prospectId, untilOn, ...(reason && { reason }) };
    void saveAndClose("park-prospect", body, say("actParked", name, until));
  };
  return <ParkForm title={say("personParkTitle", name)} onPark={park} onClose={closeDialog} />;
}
