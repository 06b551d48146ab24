/** Two rows that may be one person, side by side: the one that would stay, and what the other brings. */
import "./person-pair.css";
import type { ReactNode } from "react";
import { emailsOf, type Prospect } from "~domain/prospect";
import { rightNow } from "~ui/use-moment";
import { formatDate } from "~words/dates";
import { type MessageKey, say, sayCount } from "~words/say";
import { stageName } from "~words/terms";

const ROWS: { what: MessageKey; of: (prospect: Prospect) => string | undefined }[] = [
  { what: "pageName", of: ({ name }) => name },
  { what: "pageTitle", of: ({ title }) => title },
  { what: "pageCompany", of: ({ company }) => company },
  { what: "pageEmail", of: (prospect) => emailsOf(prospect).join("\n") || undefined },
  { what: "pageLinkedin", of: ({ linkedinUrl }) => linkedinUrl && shortened(linkedinUrl) },
  { what: "pageSource", of: ({ source }) => source },
  { what: "pageStage", of: ({ stage }) => stageName(stage) },
  { what: "pageHistory", of: ({ touchCount }) => sayCount("commonTouches", touchCount) },
  { what: "dupLastTouch", of: ({ lastTouchAt }) => dateOf(lastTouchAt) },
  { what: "dupSince", of: ({ createdAt }) => dateOf(createdAt) },
];

interface PersonPairProps {
  keep: Prospect;
  other: Prospect;
  /** Stands in the corner of the table. */
  corner?: ReactNode;
}

export function PersonPair({ keep, other, corner }: PersonPairProps) {
  const rows = ROWS.map(({ what, of }) => ({ what, kept: of(keep), gone: of(other) }));
  return (
    <table className="person-pair">
      <thead>
        <tr>
          <td>{corner}</td>
          <th scope="col">{say("pageMergeKept")}</th>
          <th scope="col">{say("pageMergeOther")}</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(({ kept, gone }) => kept || gone)
          .map(({ what, kept, gone }) => (
            <tr key={what}>
              <th scope="row">{say(what)}</th>
              <Cell>{kept}</Cell>
              <Cell isTaken={kept === undefined}>{gone}</Cell>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** What the kept one lacks is taken from the other, and stands out. */
function Cell({ isTaken = false, children }: { isTaken?: boolean; children: ReactNode }) {
  return (
    <td data-taken={isTaken || undefined}>
      <bdi>{children}</bdi>
    </td>
  );
}

function dateOf(at: number | undefined): string | undefined {
  return at === undefined ? undefined : formatDate(at, "date", rightNow().zone);
}

const shortened = (url: string) => url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
