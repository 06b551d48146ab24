import { useLayoutEffect, useState } from "react";
import { Page } from "~ui/page";
import "./popup.css";
import { Popup } from "./popup";
import { type PopupData, readAhead } from "./use-popup-data";

// Read while React gets ready: the popup then appears in one piece, with its first rows in it.
const ahead = readAhead();

export default function PopupEntry() {
  const [first, setFirst] = useState<{ data: PopupData | undefined }>();
  useLayoutEffect(() => {
    // What could not be read ahead is left to the popup's own query, which also says what is wrong.
    void ahead.then(
      (data) => setFirst({ data }),
      () => setFirst({ data: undefined }),
    );
  }, []);
  return <Page>{first && <Popup first={first.data} />}</Page>;
}
