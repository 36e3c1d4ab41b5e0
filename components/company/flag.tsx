import type { ReactNode } from "react";
import { Checkbox } from "#components/ui/choice";

export interface FlagProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly on?: boolean;
}

/** A checkbox that says no as well as yes: an empty one alone would send nothing, and leave all as it was. */
export function Flag({ name, label, hint, on = false }: FlagProps) {
  return (
    <div>
      <input type="hidden" name={name} value="false" />
      <Checkbox name={name} value="true" label={label} hint={hint} defaultChecked={on} />
    </div>
  );
}
