import type { Metadata } from "next";
import { currentActor } from "#app/_server/session";
import { RejectDialog } from "#components/approvals/decision-form";
import { OrderHead } from "#components/orders/order-head";
import { OrderNotes } from "#components/orders/order-notes";
import { OrderRail } from "#components/orders/order-rail";
import { OrderVerbs } from "#components/orders/order-verbs";
import { Tabs } from "#components/ui/tabs";
import { listUsers } from "#lib/access/queries/list-users";
import { decidedPart } from "#lib/approvals/inbox";
import { findApproval } from "#lib/approvals/queries/find-approval";
import { listSignatures } from "#lib/approvals/queries/list-signatures";
import { linesToSign } from "#lib/orders/change-order";
import { permits } from "#lib/orders/lifecycle";
import { orderView } from "#lib/orders/view";
import { orderTabs, tabLinks, tabNamed } from "../../../../components/orders/order-tabs.ts";
import { companyCalendar } from "../../calendar.ts";
import { decisions, verbs } from "../verbs.ts";
import { OrderAside } from "./aside.tsx";
import { Decision } from "./decision.tsx";
import { OpenQuestions } from "./open-questions.tsx";
import { orderOf } from "./order.ts";
import { SigningNotes, SigningVerbs } from "./signing.tsx";
import { TabContent } from "./tab-content.tsx";

export async function generateMetadata({ params }: PageProps<"/orders/[orderId]">): Promise<Metadata> {
  return { title: (await orderOf((await params).orderId)).number };
}

export default async function OrderPage({ params, searchParams }: PageProps<"/orders/[orderId]">) {
  const actor = await currentActor();
  const order = await orderOf((await params).orderId);
  const view = orderView(order, actor);
  const givesAway = view.allowedCommands.includes("hand-over");
  const [{ timeZone, today }, waiting, signatures, buyers, asked] = await Promise.all([
    companyCalendar(),
    permits(order, "reassign") ? findApproval(actor, order.id) : null,
    listSignatures(actor, order.id),
    givesAway ? listUsers(actor, { role: "BUYER", active: "true", limit: "200" }) : { data: [] },
    searchParams,
  ]);
  const forSupplier = actor.supplierId !== null;
  const names = orderTabs(actor);
  const tab = tabNamed(names, [asked["tab"] ?? []].flat().at(-1));

  return (
    <>
      <OrderHead
        order={order}
        total={view.total}
        today={today}
        actions={
          <>
            <OrderVerbs
              order={order}
              allowed={view.allowedCommands}
              forSupplier={forSupplier}
              actions={verbs}
              buyers={buyers.data.filter(({ id }) => id !== order.requester.id)}
            />
            {waiting !== null && (
              <div className="md:hidden">
                <RejectDialog
                  order={order}
                  contentHash={waiting.contentHash}
                  of={decidedPart(waiting)}
                  actions={decisions}
                  lines={linesToSign(order)}
                />
              </div>
            )}
          </>
        }
      />
      <SigningNotes actor={actor} order={order} zone={timeZone} />
      <OrderNotes order={order} signatures={signatures} forSupplier={forSupplier} showsInvoices={tab === "invoices"} />
      <OrderRail order={order} zone={timeZone} forSupplier={forSupplier} />
      <OpenQuestions actor={actor} order={order} view={view} zone={timeZone} />
      <Tabs label="Parts of this order" tabs={tabLinks(names, tab, order)} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_336px]">
        <div className="grid gap-4">
          <TabContent
            tab={tab}
            actor={actor}
            order={order}
            view={view}
            signatures={signatures}
            all={asked["all"] !== undefined}
          />
        </div>
        <OrderAside
          actor={actor}
          order={order}
          view={view}
          signatures={tab === "approvals" ? null : signatures}
          zone={timeZone}
          verbs={<SigningVerbs actor={actor} order={order} waiting={waiting} />}
        />
      </div>
      {waiting !== null && <Decision order={order} contentHash={waiting.contentHash} of={decidedPart(waiting)} />}
    </>
  );
}
