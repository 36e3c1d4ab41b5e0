import type pg from "pg";
import { newId } from "#lib/kernel/id";

/** What a create writes (order, five lines, audit event with its chain, outbound event), by `pg` alone: begin, four statements, commit. */
export async function sixRoundTrips(pool: pg.Pool, supplierId: string): Promise<() => Promise<void>> {
  const { rows } = await pool.query<{ id: string }>("SELECT id FROM app_user WHERE 'BUYER' = ANY (roles) LIMIT 1");
  const buyer = rows[0]?.id ?? "";
  return async () => {
    const connection = await pool.connect();
    const id = newId();
    try {
      await connection.query("BEGIN");
      await connection.query({ name: "order", text: insertOrder, values: [id, `B-${id}`, supplierId, buyer] });
      await connection.query({ name: "lines", text: insertLines, values: [Array.from({ length: 5 }, newId), id] });
      await connection.query({
        name: "audit",
        text: insertAudit,
        values: [newId(), `purchase_order:${id}`, buyer, id],
      });
      await connection.query({
        name: "event",
        text: insertEvent,
        values: [`evt_${id}`, id, JSON.stringify({ id, text: "x".repeat(3000) })],
      });
      await connection.query("COMMIT");
    } finally {
      connection.release();
    }
  };
}

const insertOrder = `INSERT INTO purchase_order (id, number, supplier_id, requester_id, author_ids, currency, net_total, tax_total, total, base_total, content_hash, search_text)
  VALUES ($1, $2, $3, $4, ARRAY[$4::uuid], 'EUR', 5281.25, 1056.25, 6337.5, 6337.5, 'sha256:0', 'linear guide rail hgr20 hgr20-1 hgr20-2 hgr20-3 hgr20-4 hgr20-5')`;
const insertLines = `INSERT INTO purchase_order_line (id, purchase_order_id, line_number, description, sku, quantity, unit, unit_price, tax_rate_percent, cost_centre, net_amount)
  SELECT id, $2, row_number() OVER (), 'Linear guide rail HGR20', 'HGR20-1', 12.5, 'C62', 84.5, 20, 'GENERAL', 1056.25 FROM unnest($1::uuid[]) AS id`;
const insertAudit = `INSERT INTO audit_event (id, stream, action, actor_type, actor_id, entity_type, entity_id, request_id)
  VALUES ($1, $2, 'purchase_order.created', 'api_key', $3, 'purchase_order', $4, 'bench')`;
const insertEvent = `INSERT INTO webhook_event (id, type, purchase_order_id, sequence, company_body) VALUES ($1, 'purchase_order.created', $2, 1, $3)`;
