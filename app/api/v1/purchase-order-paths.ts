import type { Methods } from "#app/_server/openapi/document";
import * as purchaseOrders from "./purchase-orders/route.ts";
import * as purchaseOrdersById from "./purchase-orders/[id]/route.ts";
import * as purchaseOrdersByIdAcknowledge from "./purchase-orders/[id]/acknowledge/route.ts";
import * as purchaseOrdersByIdApprove from "./purchase-orders/[id]/approve/route.ts";
import * as purchaseOrdersByIdAuditEvents from "./purchase-orders/[id]/audit-events/route.ts";
import * as purchaseOrdersByIdBreakGlass from "./purchase-orders/[id]/break-glass/route.ts";
import * as purchaseOrdersByIdBreakGlassConfirm from "./purchase-orders/[id]/break-glass/confirm/route.ts";
import * as purchaseOrdersByIdCancel from "./purchase-orders/[id]/cancel/route.ts";
import * as purchaseOrdersByIdCancelRemainder from "./purchase-orders/[id]/cancel-remainder/route.ts";
import * as purchaseOrdersByIdChangeOrders from "./purchase-orders/[id]/change-orders/route.ts";
import * as purchaseOrdersByIdChangeOrdersByChangeOrderId from "./purchase-orders/[id]/change-orders/[changeOrderId]/route.ts";
import * as purchaseOrdersByIdChangeOrdersWithdraw from "./purchase-orders/[id]/change-orders/withdraw/route.ts";
import * as purchaseOrdersByIdClose from "./purchase-orders/[id]/close/route.ts";
import * as purchaseOrdersByIdCopy from "./purchase-orders/[id]/copy/route.ts";
import * as purchaseOrdersByIdCounterPropose from "./purchase-orders/[id]/counter-propose/route.ts";
import * as purchaseOrdersByIdDecline from "./purchase-orders/[id]/decline/route.ts";
import * as purchaseOrdersByIdHandOver from "./purchase-orders/[id]/hand-over/route.ts";
import * as purchaseOrdersByIdHold from "./purchase-orders/[id]/hold/route.ts";
import * as purchaseOrdersByIdInvoices from "./purchase-orders/[id]/invoices/route.ts";
import * as purchaseOrdersByIdInvoicesByInvoiceIdExceptionsByExceptionIdAccept from "./purchase-orders/[id]/invoices/[invoiceId]/exceptions/[exceptionId]/accept/route.ts";
import * as purchaseOrdersByIdInvoicesByInvoiceIdExceptionsByExceptionIdDispute from "./purchase-orders/[id]/invoices/[invoiceId]/exceptions/[exceptionId]/dispute/route.ts";
import * as purchaseOrdersByIdLinesByLineIdCancel from "./purchase-orders/[id]/lines/[lineId]/cancel/route.ts";
import * as purchaseOrdersByIdProposalsByProposalIdAccept from "./purchase-orders/[id]/proposals/[proposalId]/accept/route.ts";
import * as purchaseOrdersByIdProposalsByProposalIdDismiss from "./purchase-orders/[id]/proposals/[proposalId]/dismiss/route.ts";
import * as purchaseOrdersByIdReceipts from "./purchase-orders/[id]/receipts/route.ts";
import * as purchaseOrdersByIdReceiptsByReceiptIdReverse from "./purchase-orders/[id]/receipts/[receiptId]/reverse/route.ts";
import * as purchaseOrdersByIdReject from "./purchase-orders/[id]/reject/route.ts";
import * as purchaseOrdersByIdRelease from "./purchase-orders/[id]/release/route.ts";
import * as purchaseOrdersByIdReopen from "./purchase-orders/[id]/reopen/route.ts";
import * as purchaseOrdersByIdRequestChanges from "./purchase-orders/[id]/request-changes/route.ts";
import * as purchaseOrdersByIdReturns from "./purchase-orders/[id]/returns/route.ts";
import * as purchaseOrdersByIdRoute from "./purchase-orders/[id]/route/route.ts";
import * as purchaseOrdersByIdSend from "./purchase-orders/[id]/send/route.ts";
import * as purchaseOrdersByIdShipments from "./purchase-orders/[id]/shipments/route.ts";
import * as purchaseOrdersByIdShipmentsByShipmentIdReverse from "./purchase-orders/[id]/shipments/[shipmentId]/reverse/route.ts";
import * as purchaseOrdersByIdSubmit from "./purchase-orders/[id]/submit/route.ts";
import * as purchaseOrdersByIdWithdraw from "./purchase-orders/[id]/withdraw/route.ts";

/** The paths of purchase orders and all that belongs to them. */
export const purchaseOrderPaths: Readonly<Record<string, Methods>> = {
  "/purchase-orders": purchaseOrders,
  "/purchase-orders/{id}": purchaseOrdersById,
  "/purchase-orders/{id}/acknowledge": purchaseOrdersByIdAcknowledge,
  "/purchase-orders/{id}/approve": purchaseOrdersByIdApprove,
  "/purchase-orders/{id}/audit-events": purchaseOrdersByIdAuditEvents,
  "/purchase-orders/{id}/break-glass": purchaseOrdersByIdBreakGlass,
  "/purchase-orders/{id}/break-glass/confirm": purchaseOrdersByIdBreakGlassConfirm,
  "/purchase-orders/{id}/cancel": purchaseOrdersByIdCancel,
  "/purchase-orders/{id}/cancel-remainder": purchaseOrdersByIdCancelRemainder,
  "/purchase-orders/{id}/change-orders": purchaseOrdersByIdChangeOrders,
  "/purchase-orders/{id}/change-orders/{changeOrderId}": purchaseOrdersByIdChangeOrdersByChangeOrderId,
  "/purchase-orders/{id}/change-orders/withdraw": purchaseOrdersByIdChangeOrdersWithdraw,
  "/purchase-orders/{id}/close": purchaseOrdersByIdClose,
  "/purchase-orders/{id}/copy": purchaseOrdersByIdCopy,
  "/purchase-orders/{id}/counter-propose": purchaseOrdersByIdCounterPropose,
  "/purchase-orders/{id}/decline": purchaseOrdersByIdDecline,
  "/purchase-orders/{id}/hand-over": purchaseOrdersByIdHandOver,
  "/purchase-orders/{id}/hold": purchaseOrdersByIdHold,
  "/purchase-orders/{id}/invoices": purchaseOrdersByIdInvoices,
  "/purchase-orders/{id}/invoices/{invoiceId}/exceptions/{exceptionId}/accept":
    purchaseOrdersByIdInvoicesByInvoiceIdExceptionsByExceptionIdAccept,
  "/purchase-orders/{id}/invoices/{invoiceId}/exceptions/{exceptionId}/dispute":
    purchaseOrdersByIdInvoicesByInvoiceIdExceptionsByExceptionIdDispute,
  "/purchase-orders/{id}/lines/{lineId}/cancel": purchaseOrdersByIdLinesByLineIdCancel,
  "/purchase-orders/{id}/proposals/{proposalId}/accept": purchaseOrdersByIdProposalsByProposalIdAccept,
  "/purchase-orders/{id}/proposals/{proposalId}/dismiss": purchaseOrdersByIdProposalsByProposalIdDismiss,
  "/purchase-orders/{id}/receipts": purchaseOrdersByIdReceipts,
  "/purchase-orders/{id}/receipts/{receiptId}/reverse": purchaseOrdersByIdReceiptsByReceiptIdReverse,
  "/purchase-orders/{id}/reject": purchaseOrdersByIdReject,
  "/purchase-orders/{id}/release": purchaseOrdersByIdRelease,
  "/purchase-orders/{id}/reopen": purchaseOrdersByIdReopen,
  "/purchase-orders/{id}/request-changes": purchaseOrdersByIdRequestChanges,
  "/purchase-orders/{id}/returns": purchaseOrdersByIdReturns,
  "/purchase-orders/{id}/route": purchaseOrdersByIdRoute,
  "/purchase-orders/{id}/send": purchaseOrdersByIdSend,
  "/purchase-orders/{id}/shipments": purchaseOrdersByIdShipments,
  "/purchase-orders/{id}/shipments/{shipmentId}/reverse": purchaseOrdersByIdShipmentsByShipmentIdReverse,
  "/purchase-orders/{id}/submit": purchaseOrdersByIdSubmit,
  "/purchase-orders/{id}/withdraw": purchaseOrdersByIdWithdraw,
};
