import type { Metadata } from "next";
import { addressOf, listFromAddress, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { AddRate } from "#components/company/add-rate";
import { OnlyFor } from "#components/company/only-for";
import { RateTable } from "#components/company/rate-table";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { Pager } from "#components/ui/pager";
import { can, permissions } from "#lib/access/permission";
import { getSettings } from "#lib/company/queries/get-settings";
import { listExchangeRates } from "#lib/company/queries/list-exchange-rates";
import { add } from "./actions.ts";

export const metadata: Metadata = { title: "Exchange rates" };
const path = "/settings/exchange-rates";

export default async function ExchangeRatesPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  if (!can(actor, "company.read").ok)
    return <OnlyFor what="Looking at the settings" roles={permissions["company.read"]} />;
  const { baseCurrency } = await getSettings(actor, {});
  const { page, asked } = await listFromAddress(listExchangeRates, actor, searchParams, ["cursor"]);
  const { data, nextCursor } = page;

  return (
    <>
      <PageHead
        crumbs={[{ label: "Settings", href: "/settings" }, { label: "Exchange rates" }]}
        title="Exchange rates"
        sentence={`What one unit of a currency counts in ${baseCurrency}. The newest rate that is valid already is used.`}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_336px]">
        <Card>
          {data.length > 0 ? (
            <RateTable rates={data} baseCurrency={baseCurrency} />
          ) : (
            <NoRates baseCurrency={baseCurrency} />
          )}
          <Pager
            first={asked["cursor"] && path}
            next={nextCursor === null ? undefined : addressOf(path, {}, { cursor: nextCursor })}
          />
        </Card>
        {can(actor, "exchange-rate.write").ok && <AddRate baseCurrency={baseCurrency} add={add} />}
      </div>
    </>
  );
}

function NoRates({ baseCurrency }: { readonly baseCurrency: string }) {
  return (
    <EmptyState title="No exchange rates yet">
      Orders in another currency than {baseCurrency} can be submitted once there is a rate for it.
    </EmptyState>
  );
}
