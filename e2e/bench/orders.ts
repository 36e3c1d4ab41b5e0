import pg from "pg";
import { Agent } from "undici";
import { newId } from "#lib/kernel/id";
import { disconnect } from "#lib/platform/db";
import type { Figures } from "./figures.ts";
import { type KeyedCast, keyedCast } from "./cast.ts";
import { medians } from "./load.ts";
import { sixRoundTrips } from "./six-round-trips.ts";
import { openStage } from "./stage.ts";

const line = (index: number) => ({
  description: `Linear guide rail HGR20, ${index}`,
  sku: `HGR20-${index}`,
  quantity: "12.5",
  unit: "C62",
  unitPrice: "84.5",
  taxRatePercent: "20",
  costCentre: "GENERAL",
});

/** Orders of five lines through the API, beside the same rows by `pg` alone and an empty JSON route. */
export async function bench(): Promise<Figures> {
  const stage = await openStage(3977);
  const pool = new pg.Pool({ connectionString: stage.ownerUrl, max: 16 });
  const agent = new Agent({ connections: 16, pipelining: 1 });
  try {
    const cast = await keyedCast(stage.url, 16);
    const writes = await sixRoundTrips(pool, cast.supplierId);
    const empty = async () =>
      void (await (await agent.request({ origin: stage.url, path: "/api/health/live", method: "GET" })).body.text());
    const found = await medians(
      [1, 16].flatMap((clients) => [
        { name: `empty JSON route, ${clients}`, clients, once: empty },
        { name: `pg in 6 round trips, ${clients}`, clients, once: writes },
        { name: `create, ${clients}`, clients, once: () => create(cast).then(() => undefined) },
        { name: `whole life, ${clients}`, clients, once: () => life(cast) },
      ]),
      3,
      4,
    );
    return { suite: "orders", rows: rows(found) };
  } finally {
    await pool.end();
    await agent.close();
    await disconnect();
    await stage.close();
  }
}

function rows(found: ReadonlyMap<string, number>): Figures["rows"] {
  return [...found].map(([name, perSecond]) => {
    const of = name.replace(/^create|^whole life/, "pg in 6 round trips");
    const base = of === name ? undefined : found.get(of);
    return {
      what: `${name} client${name.endsWith(" 1") ? "" : "s"}`,
      value: perSecond,
      unit: "/s",
      ...(base && { of: "pg in 6 round trips", ratio: perSecond / base }),
    };
  });
}

function create({ buyer, supplierId }: KeyedCast) {
  const body = { supplierId, currency: "EUR", reference: "Bench", lines: [1, 2, 3, 4, 5].map(line) };
  return buyer.post("/purchase-orders", body, { "idempotency-key": newId() });
}

/** Create, submit, approve, send, ship, receive and invoice; it closes by itself. */
async function life(cast: KeyedCast): Promise<void> {
  const { id, contentHash, lines } = await create(cast);
  const at = `/purchase-orders/${id}`;
  const moved = lines.map((one) => ({ lineId: one.id, quantity: "12.5" }));
  await cast.buyer.post(`${at}/submit`);
  await cast.approver.post(`${at}/approve`, { contentHash });
  await cast.buyer.post(`${at}/send`);
  await cast.supplier.post(`${at}/shipments`, { lines: moved });
  await cast.receiver.post(`${at}/receipts`, { lines: moved });
  await cast.finance.post(`${at}/invoices`, {
    invoiceNumber: newId(),
    invoiceDate: "2026-11-20",
    lines: moved.map((one) => ({ ...one, unitPrice: "84.5" })),
  });
}
