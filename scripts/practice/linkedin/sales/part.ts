/** Sales Navigator: leads, and its own inbox. */
import type { Part } from "../part";
import { answerSales } from "./answers";

const PAGE = /^\/sales(?:\/|$)/;

export const salesPart: Part = {
  page: ({ pathname }) => (PAGE.test(pathname) ? "sales/page.js" : undefined),
  answer: answerSales,
};
