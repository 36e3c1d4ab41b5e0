import { Button } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { Field } from "#components/ui/field";
import { Select } from "#components/ui/input";
import type { RuleChangeWords } from "#lib/approvals/policy-difference";
import type { PolicyView } from "#lib/approvals/policy-view";
import { PolicyChanges } from "./policy-changes.tsx";

interface ComparePoliciesProps {
  readonly policyId: string;
  readonly earlier: readonly PolicyView[];
  /** The one it is compared with now. */
  readonly other: PolicyView | null;
  readonly changes: readonly RuleChangeWords[] | null;
}

/** What is different from another version, whichever is chosen. A plain GET form: the comparison has an address. */
export function ComparePolicies({ policyId, earlier, other, changes }: ComparePoliciesProps) {
  if (!other || !changes) return null;
  const options = earlier.map(({ id, name, version, status }) => ({
    value: id,
    label: `Version ${version}, ${name}${status === "ACTIVE" ? " (in force)" : ""}`,
  }));
  return (
    <Card title="What is different">
      <form
        action={`/settings/approvals/${policyId}`}
        className="flex flex-wrap items-end gap-2 border-b border-line px-3.5 py-3"
      >
        <Field name="against" label="From" className="grid min-w-0 gap-[3px]">
          <Select key={other.id} options={options} defaultValue={other.id} />
        </Field>
        <Button type="submit">Compare</Button>
      </form>
      <PolicyChanges changes={changes} />
    </Card>
  );
}
