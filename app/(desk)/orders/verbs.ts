import type { DecisionActions } from "#components/approvals/decision-form";
import type { OrderActions } from "../../../components/orders/verbs.ts";
import { approve, reject, requestChanges } from "../approvals/actions.ts";
import * as does from "./actions.ts";

/** The server action behind each verb of an order's page. */
export const verbs: OrderActions = {
  submit: does.submit,
  send: does.send,
  acknowledge: does.acknowledge,
  decline: does.decline,
  withdraw: does.withdraw,
  copy: does.copy,
  hold: does.hold,
  release: does.release,
  cancel: does.cancel,
  close: does.close,
  reopen: does.reopen,
  delete: does.remove,
  "hand-over": does.handOver,
  "cancel-line": does.cancelLine,
  "cancel-remainder": does.cancelRemainder,
};

/** What approvers say. */
export const decisions: DecisionActions = { approve, requestChanges, reject };
