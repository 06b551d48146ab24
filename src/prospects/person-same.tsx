/** Somebody else who may be the same person: asked quietly, one at a time. */
import Users from "lucide-react/icons/users";
import { firstChannel, type Prospect } from "~domain/prospect";
import { listSamePerson } from "~storage/read/same-person";
import { sayWith } from "~ui/say-with";
import { useLive } from "~ui/use-live";
import { type MessageKey, say } from "~words/say";
import { keepApart } from "./person-acts";
import { openPersonDialog } from "./person-dialog-state";

export function PersonSame({ prospect }: { prospect: Prospect }) {
  const { id, name, company, notSameAs } = prospect;
  const others = useLive((db) => listSamePerson(db, id), [id, name, company, notSameAs?.length]);
  const other = others?.[0];
  if (other === undefined) return null;
  return (
    <section className="notice person-same" aria-label={say("pageSame")}>
      <Users size={16} aria-hidden="true" />
      <p>{sayWith(questionOf(other), <Who key={other.id} other={other} />)}</p>
      <div className="text-actions">
        <button
          type="button"
          className="text-button"
          onClick={() => openPersonDialog({ kind: "merge", keepId: id, otherId: other.id })}
        >
          {say("pageMerge")}
        </button>
        <button type="button" className="text-button" onClick={() => void keepApart(id, other)}>
          {say("pageTwoPeople")}
        </button>
      </div>
    </section>
  );
}

function questionOf(other: Prospect): MessageKey {
  const channel = firstChannel(other);
  if (channel === "email") return "pageSameByEmail";
  return channel === "linkedin" ? "pageSameByLinkedin" : "pageSameAtAll";
}

function Who({ other: { id, name, company } }: { other: Prospect }) {
  const link = (
    <a href={`#${id}`}>
      <bdi>{name}</bdi>
    </a>
  );
  return company ? sayWith("pageNameAt", link, <bdi>{company}</bdi>) : link;
}
