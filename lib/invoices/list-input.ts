import { cursorParam, idListParam, limitParam, listParam } from "#lib/input/list-params";
import { oneLine } from "#lib/input/text-field";
import { strictObject } from "#lib/input/words";
import { isId } from "#lib/kernel/id";
import { matchStatuses } from "#lib/orders/status";

const moment = /^\d{4}-\d\d-\d\d [\d:.]+[+-]\d\d$/;

export const listInvoicesInput = strictObject({
  matchStatus: listParam(matchStatuses),
  supplierId: idListParam,
  /** Part of the invoice's number, the order's number or the supplier's name. */
  q: oneLine(200).optional(),
  limit: limitParam,
  cursor: cursorParam([
    (inQuestion) => inQuestion === 0 || inQuestion === 1,
    (createdAt) => typeof createdAt === "string" && moment.test(createdAt),
    (id) => typeof id === "string" && isId(id),
  ]),
});
