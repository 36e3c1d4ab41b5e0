/** Of what is not done with. */
export const queueStates = ["pending", "delivering", "paused", "failed"] as const;

export const deliveryStates = [...queueStates, "delivered", "cancelled"] as const;

export type DeliveryState = (typeof deliveryStates)[number];

/** One event for one endpoint, in a list. Times are ISO 8601 in UTC. */
export interface DeliveryRow {
  readonly id: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly endpointId: string;
  readonly endpointUrl: string;
  readonly purchaseOrderId: string | null;
  readonly purchaseOrderNumber: string | null;
  readonly sequence: number | null;
  readonly state: DeliveryState;
  readonly attemptCount: number;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  /** Null where nothing is planned. */
  readonly nextAttemptAt: string | null;
  readonly createdAt: string;
  readonly deliveredAt: string | null;
}

/** One HTTP try. Times in milliseconds, null for what there was none of: a connection that was open already has no dns. */
export interface Attempt {
  readonly number: number;
  readonly at: string;
  /** The body is empty where the payload is no longer kept. */
  readonly request: { readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: string };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  } | null;
  readonly error: string | null;
  readonly timing: {
    readonly dns: number | null;
    readonly connect: number | null;
    readonly tls: number | null;
    readonly firstByte: number | null;
    readonly total: number;
  };
  readonly remoteAddress: string | null;
  readonly explanation: string;
}

export interface Delivery extends DeliveryRow {
  /** Its payload is there still: it can be sent again. */
  readonly isKept: boolean;
  readonly attempts: readonly Attempt[];
}

/** May it be sent again by hand? Not what is on its way, nor what an endpoint that is gone would have got. */
export function isResendable(state: DeliveryState): boolean {
  return state !== "delivering" && state !== "cancelled";
}
