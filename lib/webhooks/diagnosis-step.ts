import { idInBody } from "./pasted.ts";

/** What was looked at, in this order. */
export type StepName = "headers" | "id" | "timestamp" | "clock" | "scheme" | "secret" | "signature";

/** `look`: worth a look, and not what makes the signature wrong; `open`: it could not be looked at. */
export interface DiagnosisStep {
  readonly name: StepName;
  readonly outcome: "ok" | "look" | "wrong" | "open";
  readonly sentence: string;
}

const tolerance = 300;

const step = (name: StepName, outcome: DiagnosisStep["outcome"], sentence: string): DiagnosisStep => ({
  name,
  outcome,
  sentence,
});

export function headersStep(headers: Readonly<Record<string, string>>): DiagnosisStep[] {
  const other = ["svix-id", "x-hub-signature-256", "stripe-signature"].find((name) => headers[name] !== undefined);
  if (Object.keys(headers).length === 0)
    return [step("headers", "wrong", "No header was found. Paste them as lines like “webhook-id: evt_…”.")];
  if (other && headers["webhook-id"] === undefined)
    return [step("headers", "wrong", `These are headers of another sender: ${other}. Ours begin with webhook-.`)];
  return [];
}

export function idStep(id: string, body: string): DiagnosisStep {
  if (id === "") return step("id", "wrong", "The header webhook-id is missing: it is part of what is signed.");
  const inside = idInBody(body);
  if (inside !== null && inside !== id)
    return step("id", "wrong", `The body is of another message: its id is ${inside}, that of the header ${id}.`);
  return step("id", "ok", `webhook-id is ${id}.`);
}

export function timestampStep(stamp: string): DiagnosisStep {
  if (stamp === "")
    return step("timestamp", "wrong", "The header webhook-timestamp is missing: it is part of what is signed.");
  if (/^\d{13}$/.test(stamp))
    return step("timestamp", "wrong", "webhook-timestamp is in milliseconds; it is sent in seconds, and signed so.");
  if (!/^\d{1,12}$/.test(stamp))
    return step(
      "timestamp",
      "wrong",
      "webhook-timestamp is not in Unix seconds, like 1795176000. Paste it as it came.",
    );
  return step("timestamp", "ok", `webhook-timestamp is ${new Date(Number(stamp) * 1000).toISOString()}.`);
}

export function clockStep(stamp: string, now: Date): DiagnosisStep {
  if (!/^\d{1,12}$/.test(stamp)) return step("clock", "open", "The time cannot be compared.");
  const seconds = Math.floor(now.getTime() / 1000) - Number(stamp);
  const away = Math.abs(seconds);
  if (away <= tolerance) return step("clock", "ok", `It was signed ${away} s from now; 300 s are accepted.`);
  const minutes = Math.round(away / 60).toLocaleString("en");
  if (seconds < 0)
    return step(
      "clock",
      "look",
      `It was signed ${minutes} minutes in the future: a clock is wrong. Receivers accept 5 minutes.`,
    );
  return step(
    "clock",
    "look",
    `It was signed ${minutes} minutes ago. That is fine for an old message; a new one is refused after 5 minutes, so look at the receiver's clock.`,
  );
}

export function schemeStep(signatures: readonly string[]): DiagnosisStep {
  const [first] = signatures;
  if (first === undefined) return step("scheme", "wrong", "The header webhook-signature is missing.");
  if (signatures.some((one) => /^v1,[A-Za-z0-9+/]{43}=$/.test(one))) {
    const count = signatures.filter((one) => one.startsWith("v1,")).length;
    return step(
      "scheme",
      "ok",
      count > 1 ? `webhook-signature has ${count} signatures: one must fit.` : "webhook-signature is of scheme v1.",
    );
  }
  if (/^(v1,|sha256=)?[0-9a-f]{64}$/i.test(first))
    return step("scheme", "wrong", "webhook-signature is in hex; it is sent as “v1,” and base64.");
  if (/^[A-Za-z0-9+/]{43}=$/.test(first))
    return step("scheme", "wrong", "webhook-signature is without its scheme: “v1,” belongs before it.");
  if (signatures.every((one) => one.startsWith("v1a,")))
    return step("scheme", "wrong", "Only the signature v1a was pasted. The one made with a secret begins with “v1,”.");
  return step("scheme", "wrong", "webhook-signature is not “v1,” and 44 characters of base64: it is cut, or changed.");
}

export function secretStep(secret: string, written: string | null): DiagnosisStep {
  const text = secret.trim();
  if (text === "") return step("secret", "wrong", "The secret is missing.");
  if (written !== null)
    return step("secret", "wrong", `The signature was made with ${written}. Decode the secret first.`);
  if (!/^whsec_[A-Za-z0-9+/]+={0,2}$/.test(text))
    return step(
      "secret",
      text.startsWith("whsec_") ? "wrong" : "look",
      "A secret is “whsec_” and base64. Copy all of it.",
    );
  if (Buffer.from(text.slice(6), "base64").length < 24)
    return step("secret", "wrong", "The secret is too short: it was cut when it was copied.");
  if (text !== secret)
    return step("secret", "look", "There is white space around the secret. Take care that it is not stored with it.");
  return step("secret", "ok", "The secret has the right form.");
}

export function signatureStep(
  happened: string | null | undefined,
  { id, body, canTry }: { id: string; body: string; canTry: boolean },
): DiagnosisStep {
  if (!canTry) return step("signature", "open", "Without these headers the signature cannot be computed.");
  if (happened === null) return step("signature", "ok", "The signature fits the id, the time and this body.");
  if (happened !== undefined)
    return step(
      "signature",
      "wrong",
      `The secret is right, but the body is not the bytes that were sent: ${happened}. Verify the raw body, before anything reads it.`,
    );
  const whose =
    idInBody(body) === id
      ? "The body looks like that of this message, so the secret is probably another one: of another endpoint, or from before a rotation."
      : "The secret is another one, or the body was changed.";
  return step("signature", "wrong", `No signature fits. ${whose}`);
}
