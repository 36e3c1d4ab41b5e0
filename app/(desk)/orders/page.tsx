import type { Metadata } from "next";
import { addressOf, listFromAddress, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { withFilters } from "#app/_server/with-filters";
import { OrderFilters } from "#components/orders/order-filters";
import { OrderTable } from "#components/orders/order-table";
import { LinkButton } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { Note } from "#components/ui/note";
import { PageHead } from "#components/ui/page-head";
import { Pager } from "#components/ui/pager";
import { Tabs } from "#components/ui/tabs";
import { can } from "#lib/access/permission";
import { listOrders } from "#lib/orders/queries/list-orders";
import { listSuppliers } from "#lib/suppliers/queries/list-suppliers";
import { filtersOf, type OrderListView, orderListViews, viewNamed } from "../../../components/orders/views.ts";
import { companyCalendar } from "../calendar.ts";

export const metadata: Metadata = { title: "Orders" };

const filters = ["q", "summaryStatus", "supplierId", "requesterId", "createdFrom", "createdTo"];

export default async function OrdersPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await currentActor();
  const views = orderListViews(actor);
  const view = viewNamed(views, [(await searchParams)["view"] ?? []].flat().at(-1));
  const asking = listFromAddress(withFilters(listOrders, filtersOf(view, actor)), actor, searchParams, [
    ...filters,
    "sort",
    "cursor",
  ]);
  const [{ page, asked, misread }, suppliers, { today }] = await Promise.all([
    asking,
    actor.supplierId === null ? listSuppliers(actor, { limit: "200" }) : { data: [] },
    companyCalendar(),
  ]);
  const here = { ...(view.name !== "all" && { view: view.name }), ...asked };
  const isFiltered = filters.some((name) => asked[name] !== undefined);
  const clear = addressOf("/orders", view.name === "all" ? {} : { view: view.name }, {});

  return (
    <>
      <PageHead title="Orders" />
      <Tabs label="Views" tabs={views.map((each) => tab(each, view))} />
      <div className="grid gap-3.5">
        {misread && (
          <Note tone="wait">The address asks for something that is not there. This is the list from its start.</Note>
        )}
        <OrderFilters
          key={JSON.stringify(here)}
          asked={asked}
          kept={{ ...(view.name !== "all" && { view: view.name }), ...(asked["sort"] && { sort: asked["sort"] }) }}
          suppliers={suppliers.data}
          clear={isFiltered ? clear : undefined}
        />
        <Card>
          {page.data.length > 0 ? (
            <OrderTable
              orders={page.data}
              today={today}
              sort={asked["sort"] ?? "-createdAt"}
              sortedBy={(sort) => addressOf("/orders", here, { sort, cursor: undefined })}
            />
          ) : (
            <Nothing view={view} clear={isFiltered ? clear : null} mayCreate={can(actor, "order.create").ok} />
          )}
          <Pager
            first={asked["cursor"] && addressOf("/orders", here, { cursor: undefined })}
            next={page.nextCursor === null ? undefined : addressOf("/orders", here, { cursor: page.nextCursor })}
          />
        </Card>
      </div>
    </>
  );
}

function tab({ name, label }: OrderListView, current: OrderListView) {
  return {
    label,
    href: addressOf("/orders", {}, { view: name === "all" ? undefined : name }),
    current: name === current.name,
  };
}

function Nothing({ view, clear, mayCreate }: { view: OrderListView; clear: string | null; mayCreate: boolean }) {
  if (clear !== null) {
    return (
      <EmptyState title="No order fits these filters" action={<LinkButton href={clear}>Clear filters</LinkButton>} />
    );
  }
  if (view.name === "all" && mayCreate) {
    return (
      <EmptyState
        title="Create your first purchase order"
        action={
          <LinkButton href="/orders/new" kind="primary">
            New order
          </LinkButton>
        }
      />
    );
  }
  return <EmptyState title={view.empty} />;
}
