import type { Metadata } from "next";
import { found, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { BacktestPanel } from "#components/approvals/backtest-panel";
import { ComparePolicies } from "#components/approvals/compare-policies";
import { PolicyFacts } from "#components/approvals/policy-facts";
import { PolicySentences } from "#components/approvals/policy-sentences";
import { PolicyTag } from "#components/approvals/policy-tag";
import { PolicyVerbs } from "#components/approvals/policy-verbs";
import { Simulator } from "#components/approvals/simulator";
import { OnlyFor } from "#components/company/only-for";
import { Card } from "#components/ui/card";
import { Note } from "#components/ui/note";
import { PageHead } from "#components/ui/page-head";
import { can, permissions } from "#lib/access/permission";
import { differenceInWords } from "#lib/approvals/policy-difference";
import { policyInWords } from "#lib/approvals/policy-words";
import { getPolicy } from "#lib/approvals/queries/get-policy";
import { companyCalendar } from "../../../calendar.ts";
import { activate, cancelReplay, remove, simulate, startReplay } from "../actions.ts";
import { simulatorChoices } from "./simulator-choices.ts";
import { versionsAround } from "./versions-around.ts";

export const metadata: Metadata = { title: "Approval policy" };

export default async function PolicyPage({
  params,
  searchParams,
}: PageProps<"/settings/approvals/[policyId]"> & { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  if (!can(actor, "policy.read").ok)
    return <OnlyFor what="Looking at the settings" roles={permissions["policy.read"]} />;
  const policy = await found(getPolicy(actor, { id: (await params).policyId }));
  const { id, name, version, status, documentType, rules } = policy;
  const { against } = await searchParams;
  const [around, { timeZone }] = await Promise.all([
    versionsAround(actor, policy, typeof against === "string" ? against : null),
    companyCalendar(),
  ]);
  const { glossary, active, other, earlier, latest, activation } = around;
  const mayWrite = can(actor, "policy.write").ok;
  const compare = (before: typeof other) => before && differenceInWords(before.rules, rules, glossary);

  const isReplayed = documentType === "PO" || documentType === "CHANGE_ORDER";

  return (
    <>
      <PageHead
        crumbs={[
          { label: "Settings", href: "/settings" },
          { label: "Approval rules", href: "/settings/approvals" },
          { label: `Version ${version}` },
        ]}
        title={name}
        tags={<PolicyTag status={status} />}
        sentence="Of these rules, the first one that fits an order decides who signs it."
        actions={
          mayWrite && (
            <PolicyVerbs
              policy={policy}
              activation={activation}
              changes={compare(active)}
              backtest={latest}
              activate={activate}
              remove={remove}
            />
          )
        }
      />
      {status === "DRAFT" && mayWrite && activation.refusal !== null && (
        <div className="mb-4">
          <Note>{activation.refusal}</Note>
        </div>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_336px]">
        <div className="grid min-w-0 gap-4">
          <Card title="Rules">
            <PolicySentences rules={policyInWords(rules, glossary)} />
          </Card>
          <ComparePolicies policyId={id} earlier={earlier} other={other} changes={compare(other)} />
          {mayWrite && isReplayed && (
            <Simulator
              policyId={id}
              documentType={documentType}
              isActive={status === "ACTIVE"}
              {...await simulatorChoices(actor)}
              simulate={simulate}
            />
          )}
        </div>
        <div className="grid min-w-0 gap-4">
          <PolicyFacts policy={policy} zone={timeZone} />
          {isReplayed && (
            <BacktestPanel
              policyId={id}
              documentType={documentType}
              latest={latest}
              actions={mayWrite ? { start: startReplay, cancel: cancelReplay } : null}
            />
          )}
        </div>
      </div>
    </>
  );
}
