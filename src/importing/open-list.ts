/** From a file or pasted text to a list that can be looked at, or to why it is none. */
import { decodeText, type Encoding, MOST_BYTES, type ReadList, readList } from "~files/read-list";
import { say } from "~words/say";
import { type OpenList, type Refused, useImport } from "./import-state";

/** Only what was asked for last is shown. */
let latest = 0;

interface Given {
  name: string;
  text: string;
  file?: OpenList["file"];
}

export function openFiles(files: readonly File[]): Promise<void> {
  const [file, ...others] = files;
  if (file === undefined) return Promise.resolve();
  if (others.length > 0) return refuse({ name: file.name, why: "several" });
  if (file.size > MOST_BYTES) return refuse({ name: file.name, why: "too-large" });
  return open(file.name, async () => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { text, encoding } = decodeText(bytes);
    return { name: file.name, text, file: { bytes, encoding, found: encoding } };
  });
}

export function openPasted(text: string): Promise<void> {
  const name = say("importPastedName");
  return open(name, async () => ({ name, text }));
}

/** The same file once more, when its letters were read wrongly. */
export function readAs(list: OpenList, encoding: Encoding): Promise<void> {
  const { name, file } = list;
  if (file === undefined) return Promise.resolve();
  return open(name, async () => {
    const { text } = decodeText(file.bytes, encoding);
    return { name, text, file: { ...file, encoding } };
  });
}

async function open(name: string, give: () => Promise<Given>): Promise<void> {
  latest += 1;
  const turn = latest;
  useImport.setState({ opening: name, refused: undefined, said: undefined });
  const opened = await read(name, give);
  if (turn !== latest) return;
  useImport.setState({ opening: undefined, ...opened });
}

async function read(name: string, give: () => Promise<Given>) {
  try {
    const { text, file } = await give();
    const content = await readList(text);
    return shown(name, content, file);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { refused: { name, why: "unreadable", detail } satisfies Refused };
  }
}

function shown(name: string, content: ReadList, file: OpenList["file"]) {
  const refused = (why: Refused["why"]) => ({ refused: { name, why } });
  switch (content.kind) {
    case "empty":
      return refused("empty");
    case "too-large":
      return refused("too-large");
    case "not-a-list":
      return refused(content.what === "spreadsheet" ? "spreadsheet" : "no-list");
    default: {
      const columns = content.kind === "table" ? content.table.columns : [];
      return { list: { name, content, ...(file && { file }) }, columns };
    }
  }
}

function refuse(refused: Refused): Promise<void> {
  latest += 1;
  useImport.setState({ refused, opening: undefined, said: undefined });
  return Promise.resolve();
}
