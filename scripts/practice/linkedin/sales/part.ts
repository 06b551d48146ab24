import type { Part } from "../part";

/** Sales Navigator. */
export const salesPart: Part = {};
