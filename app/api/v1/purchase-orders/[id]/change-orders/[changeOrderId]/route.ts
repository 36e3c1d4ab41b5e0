import { large, others, patch } from "#app/_server/route";
import { reviseChange } from "#lib/orders/commands/revise-change";

export const PATCH = patch(reviseChange, { longest: large });
export const { GET, POST, PUT, DELETE, OPTIONS } = others("PATCH");
