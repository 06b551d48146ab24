/** Profiles, invitations and the network's pages. */
import type { Part } from "../part";
import { answerProfile } from "./answers";
import { companyLogo } from "./logo";

const PAGE = /^\/(?:in\/|mynetwork\/|preload\/(?:search-)?custom-invite\/)/;
const LOGO = /^\/practice\/linkedin\/company-logo\/(\d+)\.svg$/;

export const profilePart: Part = {
  page: ({ pathname }) => (PAGE.test(pathname) ? "profile/page.js" : undefined),
  answer(asked) {
    const logo = LOGO.exec(asked.url.pathname)?.[1];
    if (logo === undefined) return answerProfile(asked);
    return { status: 200, contentType: "image/svg+xml", body: companyLogo(Number(logo)) };
  },
};
