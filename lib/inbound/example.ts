import type { Dialect } from "./dialects.ts";
import type { SourceKind } from "./source.ts";

const purchaseOrderNumber = "PO-2026-000123";

/** What a source of each kind would tell. */
const examples: Readonly<
  Record<SourceKind, { readonly type: string; readonly data: Readonly<Record<string, string>> }>
> = {
  carrier: {
    type: "shipment.updated",
    data: { purchaseOrderNumber, status: "shipped", carrier: "DHL", trackingNumber: "JJD0099" },
  },
  supplier: { type: "order.response", data: { purchaseOrderNumber, response: "accepted", note: "Leaves in week 50." } },
  payment: {
    type: "invoice.paid",
    data: {
      supplierCode: "KELLER",
      invoiceNumber: "2026-4711",
      amount: "1190.00",
      currency: "EUR",
      paidAt: "2026-11-25T09:00:00Z",
    },
  },
  stock: {
    type: "stock.low",
    data: { sku: "HGR20-1000", quantityOnHand: "3", reorderPoint: "5", reorderQuantity: "20" },
  },
};

/** The lines in which the dialects differ: how `headers` come of `body` and `secret`. */
const signing: Readonly<Record<Dialect, string>> = {
  standard: `const id = randomUUID();
const at = Math.floor(Date.now() / 1000);
const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
const signature = createHmac("sha256", key).update(\`\${id}.\${at}.\${body}\`).digest("base64");
const headers = { "webhook-id": id, "webhook-timestamp": String(at), "webhook-signature": \`v1,\${signature}\` };`,
  github: `const signature = createHmac("sha256", secret).update(body).digest("hex");
const headers = { "x-hub-signature-256": \`sha256=\${signature}\` };`,
  stripe: `const at = Math.floor(Date.now() / 1000);
const signature = createHmac("sha256", secret).update(\`\${at}.\${body}\`).digest("hex");
const headers = { "stripe-signature": \`t=\${at},v1=\${signature}\` };`,
};

/** A program for Node that tells something, signed, with the secret in the environment variable SECRET. */
export function exampleCode(kind: SourceKind, dialect: Dialect, url: string): string {
  const names = dialect === "standard" ? "createHmac, randomUUID" : "createHmac";
  return `import { ${names} } from "node:crypto";
import { env } from "node:process";

const secret = env.SECRET;
const body = JSON.stringify(${JSON.stringify(examples[kind], null, 2)});
${signing[dialect]}
const answer = await fetch(${JSON.stringify(url)}, {
  method: "POST",
  headers: { "content-type": "application/json", ...headers },
  body,
});
console.log(\`\${answer.status} \${await answer.text()}\`);
`;
}
