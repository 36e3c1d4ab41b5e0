import { createHmac, timingSafeEqual } from "node:crypto";
import {
  clockStep,
  type DiagnosisStep,
  headersStep,
  idStep,
  schemeStep,
  secretStep,
  signatureStep,
  timestampStep,
} from "./diagnosis-step.ts";
import { readPastedHeaders, variantsOf } from "./pasted.ts";

export interface Diagnosis {
  /** Would a receiver accept it, apart from the time that has passed since? */
  readonly isGenuine: boolean;
  readonly verdict: string;
  readonly steps: readonly DiagnosisStep[];
  /** What is signed: id, timestamp and body with dots between; null where one is missing. Long bodies are cut for showing. */
  readonly toSign: string | null;
  /** What the signature should be, by this secret and body. */
  readonly expected: string | null;
}

export interface Pasted {
  readonly headers: string;
  readonly body: string;
  readonly secret: string;
}

const shown = 400;

/** Which step of verifying a webhook fails, and what to do about it. Pure: it keeps nothing and calls nobody. */
export function diagnose({ headers: pasted, body, secret }: Pasted, now: Date): Diagnosis {
  const headers = readPastedHeaders(pasted);
  const id = headers["webhook-id"] ?? "";
  const stamp = headers["webhook-timestamp"] ?? "";
  const signatures = (headers["webhook-signature"] ?? "").split(/\s+/).filter((one) => one !== "");
  const keys = keysOf(secret);
  const match = keys.flatMap((key) => matches(key, { id, stamp, signatures, body }))[0];
  const steps = [
    ...headersStep(headers),
    idStep(id, body),
    timestampStep(stamp),
    clockStep(stamp, now),
    schemeStep(signatures),
    secretStep(secret, match?.key.written ?? null),
    signatureStep(match?.happened, { id, body, canTry: id !== "" && stamp !== "" && signatures.length > 0 }),
  ];
  const wrong = steps.find(({ outcome }) => outcome === "wrong");
  const complete = id !== "" && stamp !== "";
  const [key] = keys;
  return {
    isGenuine: wrong === undefined && match !== undefined,
    verdict:
      wrong?.sentence ?? steps.find(({ outcome }) => outcome === "look")?.sentence ?? "This is a genuine webhook.",
    steps,
    toSign: complete ? cut(`${id}.${stamp}.${body}`) : null,
    expected: complete && key ? `v1,${hmac(key.bytes, `${id}.${stamp}.${body}`).toString("base64")}` : null,
  };
}

interface Key {
  readonly bytes: Buffer;
  /** How it had to be read to fit; null for the right way. */
  readonly written: string | null;
}

/** The key as it is meant, then as it is often misread. */
function keysOf(secret: string): Key[] {
  const text = secret.trim();
  const bare = text.replace(/^whsec_/, "");
  if (bare === "") return [];
  return [
    { bytes: Buffer.from(bare, "base64"), written: null },
    {
      bytes: Buffer.from(text),
      written: "the whole text of the secret, instead of the bytes that its base64 stands for",
    },
    { bytes: Buffer.from(bare), written: "the text after whsec_, instead of the bytes that its base64 stands for" },
  ];
}

interface Tried {
  readonly id: string;
  readonly stamp: string;
  readonly signatures: readonly string[];
  readonly body: string;
}

function matches(key: Key, { id, stamp, signatures, body }: Tried) {
  const given = signatures.flatMap((one) => (one.startsWith("v1,") ? [Buffer.from(one.slice(3), "base64")] : []));
  return variantsOf(body)
    .filter((variant) => {
      const expected = hmac(key.bytes, `${id}.${stamp}.${variant.body}`);
      return given.some((one) => one.length === expected.length && timingSafeEqual(one, expected));
    })
    .map(({ happened }) => ({ key, happened }));
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

function cut(text: string): string {
  return text.length > shown ? `${text.slice(0, shown)}… (${text.length} characters)` : text;
}
