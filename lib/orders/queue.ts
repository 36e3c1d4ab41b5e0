import { type Actor, has } from "#lib/access/actor";
import type { Completeness, OrderStatus, SummaryStatus } from "./status.ts";

/** What a person has to do with orders, by what it is. */
export const queueNames = [
  "drafts",
  "returned",
  "change-returned",
  "proposed",
  "to-send",
  "declined",
  "late",
  "expected",
  "to-enter",
  "to-acknowledge",
  "to-ship",
  "to-invoice",
] as const;
export type QueueName = (typeof queueNames)[number];

/** An order that waits for something. */
export interface QueuedOrder {
  readonly id: string;
  readonly number: string;
  readonly supplier: string;
  readonly requester: string;
  readonly currency: string;
  /** With the digits of its currency. */
  readonly total: string;
  readonly status: OrderStatus;
  readonly summaryStatus: SummaryStatus;
  readonly receiptStatus: Completeness;
  /** YYYY-MM-DD */
  readonly neededBy: string | null;
  /** ISO 8601: since when nothing happened. */
  readonly updatedAt: string;
}

export interface Queue {
  readonly name: QueueName;
  /** How many there are in all; `orders` are the first of them. */
  readonly count: number;
  readonly orders: readonly QueuedOrder[];
}

/** Which queues concern this person. */
export function queuesOf(actor: Actor): QueueName[] {
  if (actor.supplierId !== null) return ["to-acknowledge", "to-ship", "to-invoice"];
  return [
    ...(has(actor, "BUYER")
      ? (["returned", "change-returned", "proposed", "declined", "to-send", "drafts", "late"] as const)
      : []),
    ...(has(actor, "RECEIVER") ? (["expected"] as const) : []),
    ...(has(actor, "FINANCE") ? (["to-enter"] as const) : []),
  ];
}
