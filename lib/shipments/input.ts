import * as z from "zod";
import { idField } from "#lib/input/code-field";
import { clearable } from "#lib/input/field";
import { multiLine, oneLine } from "#lib/input/text-field";
import { timeField } from "#lib/input/time-field";
import { strictObject } from "#lib/input/words";
import { shipmentStatuses } from "#lib/orders/documents";
import { movedLines, orderInput } from "#lib/orders/input";

export const shipInput = strictObject({
  ...orderInput,
  lines: movedLines,
  carrier: clearable(oneLine(100)),
  trackingNumber: clearable(oneLine(100)),
  shippedAt: timeField.optional(),
  expectedAt: timeField.optional(),
});

export const trackInput = strictObject({
  ...orderInput,
  carrier: oneLine(100),
  trackingNumber: oneLine(100),
  status: z.enum(shipmentStatuses),
  occurredAt: timeField,
  lines: movedLines.optional(),
});

export const reverseShipmentInput = strictObject({ ...orderInput, shipmentId: idField, reason: multiLine(2000) });
