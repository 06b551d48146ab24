/** One fact that can be changed of many prospects at once. */
import type { Stage } from "./prospect";

export type ManyChange =
  | { kind: "stage"; stage: Stage }
  | { kind: "source"; source?: string | undefined }
  | { kind: "cadence"; cadenceId?: string | undefined }
  | { kind: "add-tag"; tag: string }
  | { kind: "remove-tag"; tag: string };
