/** One field's change, as the audit trail shows it. Values are JSON: decimals and times as strings. */
export interface FieldChange {
  readonly field: string;
  readonly old: unknown;
  readonly new: unknown;
}

/** What subscribers are told, as the very bytes that are signed and sent. */
export interface OutboundEvent {
  readonly id: string;
  readonly type: string;
  readonly purchaseOrderId: string | null;
  /** The place among all events of its purchase order, from 1 without gaps. */
  readonly sequence: number | null;
  /** Whose own endpoints may have it, where `supplierBody` is set. */
  readonly supplierId: string | null;
  readonly companyBody: string;
  readonly supplierBody: string | null;
  /** Ids alone, for endpoints of either audience that want no more; stored only where there is one. */
  readonly thinBody: string;
  /** What the filters of endpoints look at. */
  readonly facts: {
    readonly costCentres: readonly string[];
    readonly baseTotal: string | null;
    readonly status: string;
  };
}

/** One fact that a command establishes: an audit event always, an outbound event where the catalogue has one. */
export interface DomainEvent {
  /** The event's name ("purchase_order.approved"), or one like it where there is none ("purchase_order.edited"). */
  readonly action: string;
  /** The chain it belongs to: "purchase_order:<id>", "supplier:<id>", "user:<id>" … */
  readonly stream: string;
  readonly entity: { readonly type: string; readonly id: string; readonly number?: string | null };
  readonly changes?: readonly FieldChange[];
  readonly reason?: string | null;
  /** The user for whom the actor acts. */
  readonly onBehalfOf?: string | null;
  readonly outbound?: OutboundEvent;
}
