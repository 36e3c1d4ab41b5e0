import type { Methods } from "#app/_server/openapi/document";
import { purchaseOrderPaths } from "./purchase-order-paths.ts";
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
import * as reportsApprovalCycleTime from "./reports/approval-cycle-time/route.ts";
import * as settings from "./settings/route.ts";
import * as supplierChangesById from "./supplier-changes/[id]/route.ts";
import * as supplierChangesByIdApprove from "./supplier-changes/[id]/approve/route.ts";
import * as supplierChangesByIdReject from "./supplier-changes/[id]/reject/route.ts";
import * as supplierChangesByIdWithdraw from "./supplier-changes/[id]/withdraw/route.ts";
import * as suppliers from "./suppliers/route.ts";
import * as suppliersById from "./suppliers/[id]/route.ts";
import * as suppliersByIdChanges from "./suppliers/[id]/changes/route.ts";
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
  ...purchaseOrderPaths,
  "/reports/approval-cycle-time": reportsApprovalCycleTime,
  "/settings": settings,
  "/supplier-changes/{id}": supplierChangesById,
  "/supplier-changes/{id}/approve": supplierChangesByIdApprove,
  "/supplier-changes/{id}/reject": supplierChangesByIdReject,
  "/supplier-changes/{id}/withdraw": supplierChangesByIdWithdraw,
  "/suppliers": suppliers,
  "/suppliers/{id}": suppliersById,
  "/suppliers/{id}/changes": suppliersByIdChanges,
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
