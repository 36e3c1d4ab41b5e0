import type { RouteView } from "#lib/approvals/route-view";

/** How an exception is decided, and whether the person who looks at it may do so now. */
export interface ExceptionApproval {
  readonly exceptionId: string;
  /** Who signs, and who has signed; null where no policy routed it. */
  readonly route: RouteView | null;
  readonly mayAccept: boolean;
  readonly mayDispute: boolean;
}
