import type { Metadata } from "next";
import { addressOf, found, listFromAddress, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { BacktestChanges } from "#components/approvals/backtest-changes";
import { OnlyFor } from "#components/company/only-for";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { Pager } from "#components/ui/pager";
import { can, permissions } from "#lib/access/permission";
import { getBacktest } from "#lib/approvals/queries/get-backtest";
import { changesOf } from "./changes-of.ts";
import { backtestSentence, countsSentence } from "../../../../../../../components/approvals/backtest-words.ts";

export const metadata: Metadata = { title: "Backtest" };

export default async function BacktestPage({
  params,
  searchParams,
}: PageProps<"/settings/approvals/[policyId]/backtests/[backtestId]"> & { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  if (!can(actor, "policy.read").ok)
    return <OnlyFor what="Looking at the settings" roles={permissions["policy.read"]} />;
  const { policyId, backtestId } = await params;
  const backtest = await found(getBacktest(actor, { id: policyId, jobId: backtestId }));
  const { page, asked } = await listFromAddress(changesOf(policyId, backtestId), actor, searchParams, ["cursor"]);
  const { data, nextCursor } = page;
  const path = `/settings/approvals/${policyId}/backtests/${backtestId}`;
  const { name, version } = backtest.policy;

  return (
    <>
      <PageHead
        crumbs={[
          { label: "Settings", href: "/settings" },
          { label: "Approval rules", href: "/settings/approvals" },
          { label: `Version ${version}`, href: `/settings/approvals/${policyId}` },
          { label: "Backtest" },
        ]}
        title={`Backtest of ${name}, version ${version}`}
        sentence={`${backtestSentence(backtest)} ${countsSentence(backtest)}`}
      />
      <Card title="Orders that would have gone another way">
        {data.length > 0 ? (
          <BacktestChanges changes={data} />
        ) : (
          <EmptyState title="None so far">Every order that was replayed would have had the same signatures.</EmptyState>
        )}
        <Pager
          first={asked["cursor"] && path}
          next={nextCursor === null ? undefined : addressOf(path, {}, { cursor: nextCursor })}
        />
      </Card>
    </>
  );
}
