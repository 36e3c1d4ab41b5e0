import { use } from "react";
import { supplierChangeFacts } from "#lib/approvals/facts";
import type { StepMode } from "#lib/approvals/instance";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Input, Select } from "../../ui/input.tsx";
import { ApproverSelect } from "./approver-select.tsx";
import { ChoicesContext } from "./choices.ts";
import { replaced, without } from "./list.ts";
import type { StepDraft } from "./model.ts";
import { Spot } from "./spot.tsx";

interface StepFieldsProps {
  readonly path: string;
  /** "stage 2 of rule 1" */
  readonly of: string;
  readonly value: StepDraft;
  readonly onChange: (value: StepDraft) => void;
}

const modes = [
  { value: "ANY", label: "any one of them signs" },
  { value: "ALL", label: "each of them signs" },
  { value: "QUORUM", label: "so many of them sign" },
];

/** Who signs one step, how many of them, and until when. */
export function StepFields({ path, of, value, onChange }: StepFieldsProps) {
  const { approvers, mode, quorum, dueHours, remindHours, escalateTo } = value;
  const { facts } = use(ChoicesContext);
  const put = (changed: Partial<StepDraft>) => onChange({ ...value, ...changed });
  return (
    <div className="grid gap-2">
      <Spot path={path} />
      {approvers.map((chosen, index) => (
        <div key={index} className="flex items-end gap-2">
          <ApproverSelect
            path={`${path}.approvers.${index}`}
            label={`Signer ${index + 1}, ${of}`}
            value={chosen}
            onChange={(who) => put({ approvers: replaced(approvers, index, who) })}
          />
          {approvers.length > 1 && (
            <Button
              kind="quiet"
              size="small"
              className="mb-[3px] px-1.5"
              aria-label={`Remove signer ${index + 1}, ${of}`}
              onClick={() => put({ approvers: without(approvers, index) })}
            >
              <Icon name="close" />
            </Button>
          )}
        </div>
      ))}
      <div className="flex flex-wrap items-end gap-2">
        <Button size="small" kind="quiet" onClick={() => put({ approvers: [...approvers, ""] })}>
          Add signer
        </Button>
        {(approvers.length > 1 ||
          mode !== "ANY" ||
          approvers[0]?.startsWith("role:") ||
          approvers[0]?.startsWith("group:")) && (
          <Field name={`${path}.mode`} label="How many sign" hideLabel className="grid w-48 gap-[3px]">
            <Select value={mode} options={modes} onChange={({ target }) => put({ mode: target.value as StepMode })} />
          </Field>
        )}
        {mode === "QUORUM" && (
          <Field name={`${path}.quorum`} label="How many" hideLabel className="grid w-20 gap-[3px]">
            <Input numeric value={quorum} onChange={({ target }) => put({ quorum: target.value })} />
          </Field>
        )}
      </div>
      {(facts !== supplierChangeFacts || dueHours !== "") && (
        <details open={dueHours !== "" || undefined}>
          <summary className="w-fit cursor-pointer py-1 text-sm text-ink-3">Deadline</summary>
          <div className="mt-1 flex flex-wrap items-end gap-2">
            <Field name={`${path}.sla.dueHours`} label="Due within working hours" className="grid w-44 gap-[3px]">
              <Input numeric value={dueHours} onChange={({ target }) => put({ dueHours: target.value })} />
            </Field>
            <Field name={`${path}.sla.remindHours`} label="Remind every so many" className="grid w-36 gap-[3px]">
              <Input numeric value={remindHours} onChange={({ target }) => put({ remindHours: target.value })} />
            </Field>
            <ApproverSelect
              path={`${path}.sla.escalateTo`}
              label="When late, ask too"
              optional
              value={escalateTo}
              onChange={(who) => put({ escalateTo: who })}
            />
          </div>
        </details>
      )}
    </div>
  );
}
