import { useMemo } from "react";
import { DEFAULT_CADENCE_ID } from "~domain/cadence";
import { STAGES, type Stage } from "~domain/prospect";
import { findCadence, type RulesSettings } from "~domain/rules";
import { AssignmentTable } from "./assignment-table";
import { RulesForm } from "./rules-form";
import { useDraft } from "./use-draft";

interface AssignmentsSectionProps {
  settings: RulesSettings;
  /** All sources that somebody came from. */
  sources: readonly string[];
  zone: string;
}

const STAGE_NAMES: Record<Stage, string> = {
  new: "New",
  "in-conversation": "In conversation",
  meeting: "Meeting",
  proposal: "Proposal",
};

/** Which cadence somebody gets for whom none was chosen. */
export function AssignmentsSection({ settings, sources, zone }: AssignmentsSectionProps) {
  const { draft, change, reset, isChanged } = useDraft(settings.assignments);
  const rules = useMemo(() => ({ ...settings, assignments: draft }), [settings, draft]);
  const { bySource, byStage } = draft;
  // One that nobody comes from any more can still be taken out.
  const allSources = [...new Set([...sources, ...Object.keys(bySource)])];
  return (
    <section id="assignments" className="card" aria-labelledby="assignments-title">
      <h2 id="assignments-title">Who gets which</h2>
      <p className="lead">
        The cadence chosen for a person goes first, then that of their source, then that of their
        stage.
      </p>
      <RulesForm
        label="Who gets which"
        rules={rules}
        before={settings}
        zone={zone}
        isIdle={!isChanged}
        note="Saved who gets which cadence."
        onCancel={reset}
      >
        <AssignmentTable
          caption="By stage"
          none={`Default: ${findCadence(settings, DEFAULT_CADENCE_ID)?.name ?? ""}`}
          settings={settings}
          rows={STAGES.map((stage) => ({
            key: stage,
            name: STAGE_NAMES[stage],
            cadenceId: byStage[stage],
            onChange: (id) =>
              change((now) => ({ ...now, byStage: { ...now.byStage, [stage]: id } })),
          }))}
        />
        {allSources.length > 0 && (
          <AssignmentTable
            caption="By source"
            none="Default: by stage"
            settings={settings}
            rows={allSources.map((source) => ({
              key: source,
              name: source,
              cadenceId: Object.hasOwn(bySource, source) ? bySource[source] : undefined,
              onChange: (id) =>
                change((now) => ({ ...now, bySource: withSource(now.bySource, source, id) })),
            }))}
          />
        )}
      </RulesForm>
    </section>
  );
}

function withSource(
  bySource: Record<string, string>,
  source: string,
  id: string | undefined,
): Record<string, string> {
  if (id !== undefined) return { ...bySource, [source]: id };
  return Object.fromEntries(Object.entries(bySource).filter(([one]) => one !== source));
}
