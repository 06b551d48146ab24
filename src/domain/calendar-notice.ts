/**
 * Whether a subject is one that calendars give to invitations and to the answers to them. They come
 * from the person's own address and without a word of theirs. Only the beginning counts, with its
 * colon, as Google's and Microsoft's calendars write it in the languages of `automatic-reply.ts`.
 */
const SUBJECT =
  /^(?:accepted|declined|tentative(?:ly accepted)?|(?:updated )?invitation|cancell?ed(?: event)?|new (?:meeting )?time proposed|zugesagt|zusage|abgesagt|absage|abgelehnt|mit vorbehalt|vorbehaltlich(?: zugesagt)?|(?:aktualisierte )?einladung|accepté|refusé|provisoire|annulé|invitation mise à jour|aceptad[ao]|rechazad[ao]|cancelad[ao]|invitación(?: actualizada)?|accettat[ao]|rifiutat[ao]|annullat[ao]|invito(?: aggiornato)?|geaccepteerd|geweigerd|geannuleerd|(?:bijgewerkte )?uitnodiging|aceit[eo]|recusad[ao]|convite(?: atualizado)?)\s?:/;

export function isCalendarSubject(subject: string): boolean {
  // Lower case beforehand: a pattern that ignores it takes a hundred times as long to prepare.
  return SUBJECT.test(subject.trim().slice(0, 100).toLowerCase());
}
