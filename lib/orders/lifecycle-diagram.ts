import { lifecycle, type OrderVerb, orderVerbs } from "./lifecycle.ts";
import type { OrderStatus } from "./status.ts";

/** The life of an order as Mermaid text: every command that changes the status, drawn from the table. */
export function lifecycleDiagram(): string {
  const edges = new Map<string, OrderVerb[]>();
  for (const { from, to, verb } of orderVerbs.flatMap(steps)) {
    const edge = `${from} --> ${to}`;
    edges.set(edge, [...(edges.get(edge) ?? []), verb]);
  }
  const drawn = [...edges].map(([edge, verbs]) => `  ${edge}: ${verbs.join(", ")}`);
  return ["stateDiagram-v2", "  [*] --> DRAFT: create, copy", ...drawn].join("\n");
}

function steps(verb: OrderVerb): { from: OrderStatus; to: OrderStatus; verb: OrderVerb }[] {
  const rule: { readonly from: readonly OrderStatus[]; readonly to?: OrderStatus } = lifecycle[verb];
  const { from, to } = rule;
  return to === undefined ? [] : from.map((status) => ({ from: status, to, verb }));
}
