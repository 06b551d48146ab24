/** A file that a page has made, handed to the rep by the browser as any download. */

/** As long as the browser may need to begin reading; afterwards the file's memory is given back. */
const KEPT_MS = 60_000;

export function download(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  // Outside the document some browsers do not follow it.
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
