/** A fact that was told, in a list. Times are ISO 8601 in UTC. */
export interface EventRow {
  readonly id: string;
  readonly type: string;
  readonly purchaseOrderId: string | null;
  readonly sequence: number | null;
  readonly timestamp: string;
}

/** With its payload, and what became of it at each endpoint. */
export interface ToldEvent extends EventRow {
  readonly payload: unknown;
  readonly deliveries: readonly { readonly id: string; readonly endpointId: string; readonly state: string }[];
}
