import type { ChangeEvent } from "react";
import type { Prospect } from "~domain/prospect";
import { say } from "~words/say";
import { toggleSelected, useSelection } from "./selection";

/** Over the picture of the row: seen when it is pointed at, has the focus, or anyone is selected. */
export function RowSelect({ prospect }: { prospect: Prospect }) {
  const isSelected = useSelection(({ people }) => people.has(prospect.id));
  const choose = ({ nativeEvent }: ChangeEvent) =>
    toggleSelected(prospect, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
  return (
    <input
      type="checkbox"
      className="row-select"
      aria-label={say("popupSelect", prospect.name)}
      checked={isSelected}
      onChange={choose}
    />
  );
}
