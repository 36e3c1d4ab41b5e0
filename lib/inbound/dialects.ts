export const dialects = ["standard", "github", "stripe"] as const;
export type Dialect = (typeof dialects)[number];

/** How a sender signs, as people are told. */
export const dialectWords: Readonly<Record<Dialect, { readonly name: string; readonly how: string }>> = {
  standard: {
    name: "Standard Webhooks",
    how: "webhook-id, webhook-timestamp and webhook-signature: v1,<base64> of the HMAC-SHA256 of id.timestamp.body. The key is what follows whsec_, read as base64.",
  },
  github: {
    name: "GitHub",
    how: "x-hub-signature-256: sha256=<hex> of the HMAC-SHA256 of the body. The key is the whole secret, as text.",
  },
  stripe: {
    name: "Stripe",
    how: "stripe-signature: t=<Unix seconds>,v1=<hex> of the HMAC-SHA256 of t.body. The key is the whole secret, as text.",
  },
};
