import { query } from "#lib/change/query";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import { listPoliciesInput } from "../input.ts";
import type { PolicyView } from "../policy-view.ts";
import { policyColumns } from "./policy-columns.ts";

/** A page of policies, latest first: drafts, the active ones, and those that were. */
export const listPolicies = query(
  "policy.read",
  listPoliciesInput,
  async (_actor, { limit, cursor }): Promise<Page<PolicyView>> => {
    const [documentType = null, version = null] = cursor ?? [];
    const after = cursor
      ? Prisma.sql`WHERE p.document_type > ${documentType}::"DocumentType" OR (p.document_type = ${documentType}::"DocumentType" AND p.version < ${version}::int)`
      : Prisma.empty;
    const rows = await db.$queryRaw<PolicyView[]>`
    SELECT ${policyColumns} FROM approval_policy p ${after} ORDER BY p.document_type, p.version DESC LIMIT ${limit + 1}`;
    return cutPage(rows, limit, (policy) => [policy.documentType, policy.version]);
  },
);
