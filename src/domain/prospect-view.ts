/** A view of the table of prospects: whom it shows, in which order. Saved views have a name. */
import * as v from "valibot";
import { STAGES } from "./prospect";

export const TURNS = ["never-contacted", "theirs", "yours", "decide", "parked", "closed"] as const;
export const TEMPERATURES = ["warm", "cooling", "cold"] as const;
export const COLUMNS = [
  "name",
  "company",
  "stage",
  "source",
  "turn",
  "lastTouchAt",
  "dueAt",
  "touchCount",
] as const;
export type Column = (typeof COLUMNS)[number];

/** Of each kind any; an empty list lets everybody through. */
export const ViewSchema = v.strictObject({
  search: v.pipe(v.string(), v.maxLength(200)),
  stages: v.array(v.picklist(STAGES)),
  /** The empty string is for those without a source. */
  sources: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(200)),
  turns: v.array(v.picklist(TURNS)),
  temperatures: v.array(v.picklist(TEMPERATURES)),
  tags: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(200)),
  sortBy: v.picklist(COLUMNS),
  isDescending: v.boolean(),
});
export type View = v.InferOutput<typeof ViewSchema>;

export const SavedViewsSchema = v.pipe(
  v.array(
    v.strictObject({
      name: v.pipe(v.string(), v.trim(), v.nonEmpty("problemName"), v.maxLength(60)),
      view: ViewSchema,
    }),
  ),
  v.maxLength(50, "problemViewsMany"),
);
export type SavedViews = v.InferOutput<typeof SavedViewsSchema>;

/** Everybody, whoever is due first on top. */
export const EVERYBODY: View = {
  search: "",
  stages: [],
  sources: [],
  turns: [],
  temperatures: [],
  tags: [],
  sortBy: "dueAt",
  isDescending: false,
};
