import type { RoutedApprover, RoutedStep } from "./instance.ts";
import { listed } from "./wording.ts";

interface Stage {
  readonly steps: readonly Pick<RoutedStep, "mode" | "quorum" | "approvers">[];
}

/** "one Approver signs", "one Approver, then one of Finance sign": the route as half a sentence. */
export function signersInWords(stages: readonly Stage[]): string {
  const parts = stages.map(({ steps }) => listed(steps.map(stepInWords)));
  const [only] = stages.length === 1 ? (stages[0]?.steps ?? []) : [];
  const isOne = stages.length === 1 && stages[0]?.steps.length === 1 && only !== undefined && seatsIn(only) === 1;
  return `${parts.join(", then ")} ${isOne ? "signs" : "sign"}`;
}

/** Who signs one step: "Rossi", "one Approver", "two of Finance", "Rossi or one of Finance", "Rossi and one Approver". */
export function stepInWords(step: Pick<RoutedStep, "mode" | "quorum" | "approvers">): string {
  const { mode, approvers } = step;
  if (mode === "ALL") {
    const [standIns, wanted] = [
      approvers.filter(({ standIn }) => standIn),
      approvers.filter(({ standIn }) => !standIn),
    ];
    const instead = standIns.length === 0 ? "" : `, or ${listed(standIns.map(one), "or")} in place of any`;
    return `${listed(wanted.map(one), "and")}${instead}`;
  }
  const seats = seatsIn(step);
  if (seats === 1) return listed(approvers.map(one), "or");
  return `${counted(seats)} of ${listed(
    approvers.map(({ name, kind }) => (kind === "role" ? plural(name) : name)),
    "or",
  )}`;
}

function seatsIn({ mode, quorum, approvers }: Pick<RoutedStep, "mode" | "quorum" | "approvers">): number {
  if (mode === "ALL") return approvers.filter(({ standIn }) => !standIn).length;
  return mode === "QUORUM" ? (quorum ?? 1) : 1;
}

function one(approver: RoutedApprover): string {
  if (approver.kind === "user") return approver.name;
  if (approver.kind === "group") return `one of ${approver.name}`;
  return approver.role === "FINANCE" ? "one of Finance" : `one ${approver.name}`;
}

function plural(role: string): string {
  return role === "Finance" ? role : `the ${role}s`;
}

function counted(number: number): string {
  return ["no", "one", "two", "three", "four", "five"][number] ?? String(number);
}
