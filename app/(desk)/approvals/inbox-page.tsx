import { cookies } from "next/headers";
import { addressOf, listFromAddress, type SearchParams } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { InboxFrame } from "#components/approvals/inbox-frame";
import { InboxHead } from "#components/approvals/inbox-head";
import { InboxKeys } from "#components/approvals/inbox-keys";
import { InboxList } from "#components/approvals/inbox-list";
import { OnlyFor } from "#components/company/only-for";
import { EmptyState } from "#components/ui/empty-state";
import { can, permissions } from "#lib/access/permission";
import type { InboxEntry } from "#lib/approvals/inbox";
import { findExceptionApproval } from "#lib/approvals/queries/find-approval";
import { getStake } from "#lib/approvals/queries/get-stake";
import { listApprovals } from "#lib/approvals/queries/list-approvals";
import { entryKey } from "../../../components/approvals/entry-key.ts";
import { hasShortcuts } from "../../../components/shell/display.ts";
import { companyCalendar } from "../calendar.ts";
import { approveSelected } from "./actions.ts";
import { DonePanel } from "./done-panel.tsx";
import { ExceptionPanel } from "./exception-panel.tsx";
import { PeekPanel } from "./peek-panel.tsx";

export interface InboxPageProps {
  /** The order, or the exception of an invoice, that is chosen; null = the first that waits. */
  readonly orderId: string | null;
  readonly searchParams: SearchParams;
}

/** The split inbox: what waits at the left, one order at the right. The address says which. */
export async function InboxPage({ orderId, searchParams }: InboxPageProps) {
  const actor = await currentActor();
  if (!can(actor, "approval.read").ok) {
    return <OnlyFor what="Approving orders" roles={permissions["approval.read"]} />;
  }
  const params = await searchParams;
  const [{ page, asked, misread }, stake, calendar, jar] = await Promise.all([
    listFromAddress(listApprovals, actor, searchParams, ["state", "cursor"]),
    getStake(actor),
    companyCalendar(),
    cookies(),
  ]);
  const state = asked["state"] === "decided" ? "decided" : "open";
  const hrefOf = (entry: InboxEntry) =>
    state === "open" && entry.purchaseOrder !== null
      ? addressOf(`/approvals/${entryKey(entry)}`, {}, { cursor: asked["cursor"] })
      : placeOf(entry);

  const orders = page.data.flatMap((entry) => (entry.purchaseOrder === null ? [] : [entry]));
  const first = state === "open" && orders[0] ? entryKey(orders[0]) : undefined;
  const chosen = orderId ?? first ?? null;
  const index = page.data.findIndex((entry) => entryKey(entry) === chosen);
  const place = index < 0 || state === "decided" ? null : index + 1;
  const shown = orders.find((entry) => entryKey(entry) === chosen) ?? null;
  const found = place === null && chosen !== null ? await findExceptionApproval(actor, chosen) : shown;
  const [previous, next] = index < 0 ? [null, page.data[0]] : [page.data[index - 1], page.data[index + 1]];
  const after = next ?? previous;
  const nextId = after?.purchaseOrder ? entryKey(after) : null;
  const doneId = [params["done"] ?? []].flat().at(-1) ?? null;
  const shortcuts = hasShortcuts(jar.get("shortcuts")?.value);

  return (
    <>
      <InboxKeys
        previous={previous ? hrefOf(previous) : null}
        next={next ? hrefOf(next) : null}
        enabled={shortcuts && state === "open"}
        focusRow={doneId !== null}
      />
      <InboxFrame
        shows={orderId === null ? "list" : "detail"}
        list={
          <>
            <InboxHead stake={stake} state={state} />
            {orderId === null && <DonePanel actor={actor} orderId={doneId} className="mb-3 lg:hidden" />}
            <InboxList
              entries={page.data}
              state={state}
              chosen={chosen}
              hrefOf={hrefOf}
              first={asked["cursor"] && addressOf("/approvals", asked, { cursor: undefined })}
              next={page.nextCursor === null ? undefined : addressOf("/approvals", asked, { cursor: page.nextCursor })}
              misread={misread}
              baseCurrency={calendar.baseCurrency}
              shortcuts={shortcuts}
              now={new Date(stake.at)}
              approveSelected={approveSelected}
            />
          </>
        }
        detail={
          <>
            <DonePanel actor={actor} orderId={doneId} />
            {chosen === null ? (
              <EmptyState
                title={state === "open" && page.data.length === 0 ? "Nothing waits for you" : "Choose from the list"}
              >
                {state === "open" ? "New orders that need your signature come up here." : undefined}
              </EmptyState>
            ) : found?.matchException ? (
              <ExceptionPanel
                actor={actor}
                entry={found}
                exception={found.matchException}
                nextId={nextId}
                place={place}
                count={page.data.length}
                baseCurrency={calendar.baseCurrency}
                zone={calendar.timeZone}
              />
            ) : (
              <PeekPanel
                actor={actor}
                orderId={chosen}
                waiting={shown}
                nextId={nextId}
                place={place}
                count={page.data.length}
                zone={calendar.timeZone}
              />
            )}
          </>
        }
      />
    </>
  );
}

/** Where something that was decided stands, and where bank details are decided. */
function placeOf({ purchaseOrder, matchException, supplierChange }: InboxEntry): string {
  if (purchaseOrder === null) return `/suppliers/${supplierChange.supplier.id}#bank-details`;
  const { id } = purchaseOrder;
  return matchException === null ? `/orders/${id}` : `/orders/${id}?tab=invoices`;
}
