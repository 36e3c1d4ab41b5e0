import type { Methods } from "#app/_server/openapi/document";
import * as absencesById from "./absences/[id]/route.ts";
import * as absences from "./absences/route.ts";
import * as apiKeys from "./api-keys/route.ts";
import * as apiKeysById from "./api-keys/[id]/route.ts";
import * as approvalPolicies from "./approval-policies/route.ts";
import * as approvalPoliciesById from "./approval-policies/[id]/route.ts";
import * as approvalPoliciesByIdActivate from "./approval-policies/[id]/activate/route.ts";
import * as approvalPoliciesByIdBacktest from "./approval-policies/[id]/backtest/route.ts";
import * as approvalPoliciesByIdBacktests from "./approval-policies/[id]/backtests/route.ts";
import * as approvalPoliciesByIdBacktestsByJobId from "./approval-policies/[id]/backtests/[jobId]/route.ts";
import * as approvalPoliciesByIdBacktestsByJobIdCancel from "./approval-policies/[id]/backtests/[jobId]/cancel/route.ts";
import * as approvalPoliciesByIdBacktestsByJobIdChanges from "./approval-policies/[id]/backtests/[jobId]/changes/route.ts";
import * as approvalPoliciesByIdSimulate from "./approval-policies/[id]/simulate/route.ts";
import * as approvals from "./approvals/route.ts";
import * as approvalsByIdAddApprover from "./approvals/[id]/add-approver/route.ts";
import * as approvalsByIdReassign from "./approvals/[id]/reassign/route.ts";
import * as approvalsByIdRecuse from "./approvals/[id]/recuse/route.ts";
import * as approvalsDecide from "./approvals/decide/route.ts";
import * as auditEvents from "./audit-events/route.ts";
import * as auditKey from "./audit-key/route.ts";
import * as costCentres from "./cost-centres/route.ts";
import * as costCentresById from "./cost-centres/[id]/route.ts";
import * as delegationsById from "./delegations/[id]/route.ts";
import * as delegations from "./delegations/route.ts";
import * as eventTypes from "./event-types/route.ts";
import * as eventTypesByTypeSchema from "./event-types/[type]/schema/route.ts";
import * as exchangeRates from "./exchange-rates/route.ts";
import * as exchangeRatesById from "./exchange-rates/[id]/route.ts";
import * as groupsById from "./groups/[id]/route.ts";
import * as groups from "./groups/route.ts";
import * as inboundBySourceId from "./inbound/[sourceId]/route.ts";
import * as inboundMessages from "./inbound-messages/route.ts";
import * as inboundMessagesById from "./inbound-messages/[id]/route.ts";
import * as inboundMessagesByIdReplay from "./inbound-messages/[id]/replay/route.ts";
import * as inboundSources from "./inbound-sources/route.ts";
import * as inboundSourcesById from "./inbound-sources/[id]/route.ts";
import * as inboundSourcesByIdRotateSecret from "./inbound-sources/[id]/rotate-secret/route.ts";
import * as limitsById from "./limits/[id]/route.ts";
import * as limits from "./limits/route.ts";
import * as me from "./me/route.ts";
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
import * as reportsApprovalCycleTime from "./reports/approval-cycle-time/route.ts";
import * as settings from "./settings/route.ts";
import * as suppliers from "./suppliers/route.ts";
import * as suppliersById from "./suppliers/[id]/route.ts";
import * as users from "./users/route.ts";
import * as usersById from "./users/[id]/route.ts";
import * as usersByIdResetPassword from "./users/[id]/reset-password/route.ts";
import * as webhookDeliveries from "./webhook-deliveries/route.ts";
import * as webhookDeliveriesById from "./webhook-deliveries/[id]/route.ts";
import * as webhookDeliveriesByIdResend from "./webhook-deliveries/[id]/resend/route.ts";
import * as webhookEndpoints from "./webhook-endpoints/route.ts";
import * as webhookEndpointsById from "./webhook-endpoints/[id]/route.ts";
import * as webhookEndpointsByIdHealth from "./webhook-endpoints/[id]/health/route.ts";
import * as webhookEndpointsByIdRecover from "./webhook-endpoints/[id]/recover/route.ts";
import * as webhookEndpointsByIdRecoveriesByJobId from "./webhook-endpoints/[id]/recoveries/[jobId]/route.ts";
import * as webhookEndpointsByIdRecoveriesByJobIdCancel from "./webhook-endpoints/[id]/recoveries/[jobId]/cancel/route.ts";
import * as webhookEndpointsByIdRotateSecret from "./webhook-endpoints/[id]/rotate-secret/route.ts";
import * as webhookEndpointsByIdTest from "./webhook-endpoints/[id]/test/route.ts";
import * as webhookEndpointsTest from "./webhook-endpoints/test/route.ts";
import * as webhookEvents from "./webhook-events/route.ts";
import * as webhookEventsById from "./webhook-events/[id]/route.ts";

/** Every path of the API with its route's handlers. A test compares this with the files. */
export const paths: Readonly<Record<string, Methods>> = {
  "/absences": absences,
  "/absences/{id}": absencesById,
  "/api-keys": apiKeys,
  "/api-keys/{id}": apiKeysById,
  "/approval-policies": approvalPolicies,
  "/approval-policies/{id}": approvalPoliciesById,
  "/approval-policies/{id}/activate": approvalPoliciesByIdActivate,
  "/approval-policies/{id}/backtest": approvalPoliciesByIdBacktest,
  "/approval-policies/{id}/backtests": approvalPoliciesByIdBacktests,
  "/approval-policies/{id}/backtests/{jobId}": approvalPoliciesByIdBacktestsByJobId,
  "/approval-policies/{id}/backtests/{jobId}/cancel": approvalPoliciesByIdBacktestsByJobIdCancel,
  "/approval-policies/{id}/backtests/{jobId}/changes": approvalPoliciesByIdBacktestsByJobIdChanges,
  "/approval-policies/{id}/simulate": approvalPoliciesByIdSimulate,
  "/approvals": approvals,
  "/approvals/{id}/add-approver": approvalsByIdAddApprover,
  "/approvals/{id}/reassign": approvalsByIdReassign,
  "/approvals/{id}/recuse": approvalsByIdRecuse,
  "/approvals/decide": approvalsDecide,
  "/audit-events": auditEvents,
  "/audit-key": auditKey,
  "/cost-centres": costCentres,
  "/cost-centres/{id}": costCentresById,
  "/delegations": delegations,
  "/delegations/{id}": delegationsById,
  "/event-types": eventTypes,
  "/event-types/{type}/schema": eventTypesByTypeSchema,
  "/exchange-rates": exchangeRates,
  "/exchange-rates/{id}": exchangeRatesById,
  "/groups": groups,
  "/groups/{id}": groupsById,
  "/inbound/{sourceId}": inboundBySourceId,
  "/inbound-messages": inboundMessages,
  "/inbound-messages/{id}": inboundMessagesById,
  "/inbound-messages/{id}/replay": inboundMessagesByIdReplay,
  "/inbound-sources": inboundSources,
  "/inbound-sources/{id}": inboundSourcesById,
  "/inbound-sources/{id}/rotate-secret": inboundSourcesByIdRotateSecret,
  "/limits": limits,
  "/limits/{id}": limitsById,
  "/me": me,
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
  "/reports/approval-cycle-time": reportsApprovalCycleTime,
  "/settings": settings,
  "/suppliers": suppliers,
  "/suppliers/{id}": suppliersById,
  "/users": users,
  "/users/{id}": usersById,
  "/users/{id}/reset-password": usersByIdResetPassword,
  "/webhook-deliveries": webhookDeliveries,
  "/webhook-deliveries/{id}": webhookDeliveriesById,
  "/webhook-deliveries/{id}/resend": webhookDeliveriesByIdResend,
  "/webhook-endpoints": webhookEndpoints,
  "/webhook-endpoints/{id}": webhookEndpointsById,
  "/webhook-endpoints/{id}/health": webhookEndpointsByIdHealth,
  "/webhook-endpoints/{id}/recover": webhookEndpointsByIdRecover,
  "/webhook-endpoints/{id}/recoveries/{jobId}": webhookEndpointsByIdRecoveriesByJobId,
  "/webhook-endpoints/{id}/recoveries/{jobId}/cancel": webhookEndpointsByIdRecoveriesByJobIdCancel,
  "/webhook-endpoints/{id}/rotate-secret": webhookEndpointsByIdRotateSecret,
  "/webhook-endpoints/{id}/test": webhookEndpointsByIdTest,
  "/webhook-endpoints/test": webhookEndpointsTest,
  "/webhook-events": webhookEvents,
  "/webhook-events/{id}": webhookEventsById,
};
