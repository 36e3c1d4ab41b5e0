import { query } from "#lib/change/query";
import type { Actor } from "#lib/access/actor";
import { type CursorKey, cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { InboxEntry } from "../inbox.ts";
import { listApprovalsInput } from "../input.ts";
import { type Decided, entryOf, inboxColumns, type InboxRow, inboxTables, waitingEntry } from "./inbox-columns.ts";
import { findStanding } from "./find-standing.ts";
import { waitingFor } from "./waiting-for.ts";

interface Part {
  readonly limit: number;
  readonly cursor: CursorKey | undefined;
}

/** My inbox: what waits for me, oldest first, or what I decided, latest first. */
export const listApprovals = query(
  "approval.read",
  listApprovalsInput,
  (actor, { state, limit, cursor }): Promise<Page<InboxEntry>> => {
    return state === "open" ? listWaiting(actor, { limit, cursor }) : listDecided(actor, { limit, cursor });
  },
);

async function listWaiting(actor: Actor, { limit, cursor }: Part): Promise<Page<InboxEntry>> {
  const [since = null, id = null] = cursor ?? [];
  const after = cursor ? Prisma.sql`AND (s.opened_at, s.id) > (${since}::timestamptz, ${id}::uuid)` : Prisma.empty;
  const standing = await findStanding(actor);
  const rows = await db.$queryRaw<InboxRow[]>`
    SELECT ${inboxColumns(actor)} FROM ${inboxTables}
    WHERE ${waitingFor(standing)} ${after}
    ORDER BY s.opened_at, s.id LIMIT ${limit + 1}`;
  const entries = rows.map((row) => waitingEntry(row, standing));
  return cutPage(entries, limit, (entry) => [entry.since, entry.id]);
}

interface DecidedRow extends InboxRow, Decided {
  readonly decisionId: string;
}

async function listDecided(actor: Actor, { limit, cursor }: Part): Promise<Page<InboxEntry>> {
  const [at = null, id = null] = cursor ?? [];
  const after = cursor ? Prisma.sql`AND (d.at, d.id) < (${at}::timestamptz, ${id}::uuid)` : Prisma.empty;
  const rows = await db.$queryRaw<DecidedRow[]>`
    SELECT ${inboxColumns(actor)}, d.id AS "decisionId",
      jsonb_build_object('verdict', d.verdict, 'at', iso(d.at), 'comment', d.comment, 'reasonCode', d.reason_code) AS decision,
      jsonb_build_object('id', coalesce(d.on_behalf_of_id, d.user_id), 'roles', d.roles, 'groupIds', d.group_ids) AS person,
      (SELECT jsonb_build_object('id', b.id, 'name', b.name) FROM app_user b WHERE b.id = d.on_behalf_of_id) AS "onBehalfOf"
    FROM approval_decision d, ${inboxTables}
    WHERE d.user_id = ${actor.id}::uuid AND s.id = d.step_id ${after}
    ORDER BY d.at DESC, d.id DESC LIMIT ${limit + 1}`;
  const page = cutPage(rows, limit, (row) => [row.decision.at, row.decisionId]);
  return { ...page, data: page.data.map((row) => entryOf(row, row)) };
}
