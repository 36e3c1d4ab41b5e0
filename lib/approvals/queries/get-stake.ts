import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { minorDigits } from "#lib/codes/currency";
import { decimal, fixed } from "#lib/kernel/decimal";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import type { Stake } from "../stake.ts";
import { findStanding } from "./find-standing.ts";
import { asked, waitingFor } from "./waiting-for.ts";

const enough = 1000;

/** How many orders wait for this person and what they cost together, of the oldest thousand. */
export async function getStake(actor: Actor): Promise<Stake> {
  const at = clock.now().toISOString();
  if (!can(actor, "approval.read").ok) return { count: 0, isMore: false, total: "0", currency: "EUR", at };
  const standing = await findStanding(actor);
  const [row] = await db.$queryRaw<[{ count: number; total: string; currency: string }]>`
    SELECT count(*)::int AS count, coalesce(sum(base_total), 0)::text AS total, (SELECT base_currency::text FROM settings) AS currency FROM (
      SELECT ${asked} AS base_total FROM approval_step s JOIN approval_instance i ON i.id = s.instance_id LEFT JOIN purchase_order o ON o.id = s.purchase_order_id
      WHERE ${waitingFor(standing)} ORDER BY s.opened_at LIMIT ${enough}) waiting`;
  const { count, total, currency } = row;
  return {
    count,
    isMore: count === enough,
    total: fixed(decimal(total), minorDigits(currency)),
    currency,
    at,
  };
}
