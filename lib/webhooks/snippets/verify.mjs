import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * The event in a request of Countersign; throws for any other request.
 * `headers` have names in small letters; `body` is the raw text, before anything has parsed it.
 */
export function verify(secret, headers, body) {
  const id = headers["webhook-id"];
  const timestamp = headers["webhook-timestamp"];
  const signatures = headers["webhook-signature"];
  if (!id || !timestamp || !signatures) throw new Error("This request is not signed.");
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) <= 300)) throw new Error("This request is not of now.");

  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
  const isGenuine = signatures.split(" ").some((signature) => {
    const [scheme, text = ""] = signature.split(",");
    const given = Buffer.from(text, "base64");
    return scheme === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!isGenuine) throw new Error("This request is signed with another secret, or was changed.");

  return JSON.parse(body); // An id that you have seen before is the same event again: answer 200 and skip it.
}
