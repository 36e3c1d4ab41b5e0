import { use } from "react";
import { supplierChangeFacts } from "#lib/approvals/facts";
import { ruleInWords } from "#lib/approvals/policy-words";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { Icon } from "../../ui/icon.tsx";
import { ChoicesContext } from "./choices.ts";
import { DragPlace } from "./drag-place.tsx";
import { GroupFields } from "./group-fields.tsx";
import type { RuleDraft } from "./model.ts";
import { MoveButtons } from "./move-buttons.tsx";
import { Spot } from "./spot.tsx";
import { StageFields } from "./stage-fields.tsx";
import { ruleOf } from "./to-rules.ts";

interface RuleCardProps {
  readonly index: number;
  readonly count: number;
  readonly rule: RuleDraft;
  readonly onChange: (rule: RuleDraft) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: () => void;
}

/** One rule: the sentence that it is, and below it what it is made of. */
export function RuleCard({ index, count, rule, onChange, onMove, onRemove }: RuleCardProps) {
  const { glossary, facts } = use(ChoicesContext);
  const { when, then } = ruleInWords(ruleOf(rule), glossary, index === 0);
  const path = `rules.${index}`;
  return (
    <DragPlace list="rules" index={index} onMove={onMove} className="min-w-0 rounded-lg border border-line bg-surface">
      {(handle) => (
        <section aria-label={`Rule ${index + 1}`}>
          <header className="flex items-start gap-1.5 border-b border-line px-3.5 py-2.5">
            {count > 1 && handle}
            <h2 className="mr-auto min-w-0 wrap-anywhere">
              <span className="text-sm text-ink-3">Rule {index + 1} </span>
              {when} <span aria-hidden="true">→</span>{" "}
              <strong className="font-semibold">{then === "" ? "…" : then}</strong>
            </h2>
            <MoveButtons what="Rule" list="rules" index={index} count={count} onMove={(to) => onMove(index, to)} />
            <Button
              kind="quiet"
              size="small"
              className="px-1.5"
              aria-label={`Remove rule ${index + 1}`}
              onClick={onRemove}
            >
              <Icon name="close" />
            </Button>
          </header>
          <div className="grid gap-4 px-3.5 py-3 lg:grid-cols-2">
            <div className="grid min-w-0 content-start gap-2">
              <h3 className="text-sm font-semibold">If</h3>
              <Spot path={path} />
              {rule.when.parts.length === 0 && (
                <p className="text-table text-ink-2">{index === 0 ? "Everything." : "Everything else."}</p>
              )}
              <GroupFields
                path={`${path}.when`}
                table={facts}
                of={`of rule ${index + 1}`}
                value={rule.when}
                onChange={(changed) => onChange({ ...rule, when: changed })}
              />
            </div>
            <div className="grid min-w-0 content-start gap-2">
              <h3 className="text-sm font-semibold">Then</h3>
              {(facts !== supplierChangeFacts || rule.auto) && (
                <Checkbox
                  label="Nobody has to sign"
                  checked={rule.auto}
                  onChange={({ target }) => onChange({ ...rule, auto: target.checked })}
                />
              )}
              {!rule.auto && (
                <StageFields
                  path={`${path}.then`}
                  rule={index + 1}
                  stages={rule.stages}
                  onChange={(stages) => onChange({ ...rule, stages })}
                />
              )}
            </div>
          </div>
        </section>
      )}
    </DragPlace>
  );
}
