import { use } from "react";
import { approverInWords } from "#lib/approvals/policy-words";
import { capitalized } from "#lib/kernel/capitalized";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/input.tsx";
import { ChoicesContext } from "./choices.ts";
import { approverOf } from "./to-rules.ts";

interface ApproverSelectProps {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly optional?: boolean;
  readonly onChange: (chosen: string) => void;
}

const roles = ["role:APPROVER", "role:FINANCE", "role:BUYER", "role:RECEIVER"];
const relations = ["costCentreOwner", "manager:1", "manager:2", "manager:3", "managerChain"];

/** Who signs: a role, a group, somebody found from the order, or one person. Typing the first letters chooses. */
export function ApproverSelect({ path, label, value, optional = false, onChange }: ApproverSelectProps) {
  const { choices, glossary } = use(ChoicesContext);
  const known = [
    ...roles,
    ...relations,
    ...choices.groups.map(({ id }) => `group:${id}`),
    ...choices.people.map(({ id }) => `user:${id}`),
  ];
  const all = value === "" || known.includes(value) ? known : [value, ...known];
  const options = all.map((each) => ({ value: each, label: capitalized(approverInWords(approverOf(each), glossary)) }));
  const [way = ""] = value.split(":");
  const name = way === "user" || way === "group" || way === "role" ? `${path}.${way}` : path;
  return (
    <Field name={name} label={label} optional={optional} className="grid min-w-0 flex-1 basis-56 gap-[3px]">
      <Select
        value={value}
        empty={optional ? "Nobody" : "Choose who signs"}
        options={options}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  );
}
