export interface AutomaticReply {
  shownBy: "subject" | "text";
  returnsOn?: string;
}
export function readAutomaticReply(_mail: {
  subject: string;
  text: string;
  receivedAt: number;
  zone: string;
}): AutomaticReply | undefined {
  return undefined;
}
