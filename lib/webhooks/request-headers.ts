/** What one try tells about itself. */
export interface Told {
  readonly eventId: string;
  readonly eventType: string;
  readonly deliveryId: string;
  /** 1, 2, … */
  readonly number: number;
  /** Unix seconds. */
  readonly timestamp: number;
  readonly signature: string;
}

/** The headers of the contract. */
export function requestHeaders(told: Told): Record<string, string> {
  return {
    "content-type": "application/json",
    "user-agent": "Countersign",
    "webhook-id": told.eventId,
    "webhook-timestamp": String(told.timestamp),
    "webhook-signature": told.signature,
    "countersign-event": told.eventType,
    "countersign-delivery": told.deliveryId,
    "countersign-attempt": String(told.number),
  };
}

/** The timestamp of a try. */
export function secondsOf(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
