import { useMemo } from "react";
import { DEFAULT_CADENCE_ID } from "~domain/cadence";
import { STAGES } from "~domain/prospect";
import { findCadence, type RulesSettings } from "~domain/rules";
import { say } from "~words/say";
import { cadenceName, stageName } from "~words/terms";
import { AssignmentTable } from "./assignment-table";
import { Card } from "./card";
import { RulesForm } from "./rules-form";
import { useDraft } from "./use-draft";

interface AssignmentsSectionProps {
  settings: RulesSettings;
  /** All sources that somebody came from. */
  sources: readonly string[];
  zone: string;
}

/** Which cadence somebody gets for whom none was chosen. */
export function AssignmentsSection({ settings, sources, zone }: AssignmentsSectionProps) {
  const { draft, change, reset, isChanged } = useDraft(settings.assignments);
  const rules = useMemo(() => ({ ...settings, assignments: draft }), [settings, draft]);
  const { bySource, byStage } = draft;
  const follow = findCadence(settings, DEFAULT_CADENCE_ID);
  // One that nobody comes from any more can still be taken out.
  const allSources = [...new Set([...sources, ...Object.keys(bySource)])];
  return (
    <Card section="assignments" lead={say("settingsAssignmentsLead")}>
      <RulesForm
        label={say("settingsAssignments")}
        rules={rules}
        before={settings}
        zone={zone}
        isIdle={!isChanged}
        note={say("settingsAssignmentsSaved")}
        onCancel={reset}
      >
        <AssignmentTable
          caption={say("settingsByStage")}
          none={say("settingsDefaultCadence", follow ? cadenceName(follow) : "")}
          settings={settings}
          rows={STAGES.map((stage) => ({
            key: stage,
            name: stageName(stage),
            cadenceId: byStage[stage],
            onChange: (id) =>
              change((now) => ({ ...now, byStage: { ...now.byStage, [stage]: id } })),
          }))}
        />
        {allSources.length > 0 && (
          <AssignmentTable
            caption={say("settingsBySource")}
            none={say("settingsDefaultByStage")}
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
    </Card>
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
