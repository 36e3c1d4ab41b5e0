import { describe, expect, it } from "vitest";
import { readJson } from "./json-body.ts";

const mebibyte = 1024 * 1024;

function sent(body: BodyInit | null, type: string | null = "application/json"): Request {
  const headers = type === null ? undefined : { "content-type": type };
  return new Request("http://localhost/", { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

async function codeOf(request: Request): Promise<string> {
  const read = await readJson(request, mebibyte);
  return read.ok ? "read" : read.refusal.code;
}

describe("a JSON body", () => {
  it("is read with the text it came as", async () => {
    expect(await readJson(sent('{ "a": [1, "}"] }'), mebibyte)).toEqual({
      ok: true,
      value: { text: '{ "a": [1, "}"] }', value: { a: [1, "}"] } },
    });
  });

  it.each([null, ""])("is {} when it is empty, whatever its type", async (body) => {
    expect(await readJson(sent(body, "text/plain"), mebibyte)).toEqual({ ok: true, value: { text: "", value: {} } });
  });

  it.each(["application/json; charset=utf-8", "application/JSON;charset=UTF-8", "application/merge-patch+json"])(
    "may call itself %s",
    async (type) => expect(await codeOf(sent("{}", type))).toBe("read"),
  );

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/json; charset=latin1",
    "application/jsonp",
    null,
  ])("may not be %s", async (type) =>
    expect(await codeOf(sent(Buffer.from("{}"), type))).toBe("unsupported_media_type"),
  );

  it.each([
    ["a word", "hello"],
    ["cut short", '{"a":'],
    ["with a byte order mark", "\uFEFF{}"],
    ["with a comment", "{} // no"],
    ["not UTF-8", Buffer.from([0x22, 0xff, 0x22])],
    ["65 levels deep", "[".repeat(65) + "]".repeat(65)],
    ["a million brackets deep", "[".repeat(mebibyte)],
  ])("is malformed when it is %s", async (_how, body) => {
    expect(await codeOf(sent(body))).toBe("malformed_request");
  });

  it("may have brackets in its texts, and 64 levels", async () => {
    expect(await codeOf(sent(JSON.stringify({ text: '\\"['.repeat(100) })))).toBe("read");
    expect(await codeOf(sent("[".repeat(64) + "]".repeat(64)))).toBe("read");
  });

  it("is too large above a mebibyte, told before or not, and whatever its type", async () => {
    const large = JSON.stringify("x".repeat(mebibyte));
    expect(await codeOf(sent(large, "text/plain"))).toBe("payload_too_large");
    expect(await codeOf(sent(new Blob([large]).stream()))).toBe("payload_too_large");
  });

  it("changes no prototype", async () => {
    const read = await readJson(
      sent('{"__proto__": {"admin": true}, "constructor": {"prototype": {"admin": true}}}'),
      mebibyte,
    );
    expect(read.ok).toBe(true);
    expect(({} as Record<string, unknown>)["admin"]).toBeUndefined();
  });

  it("is judged quickly, however hostile", async () => {
    const before = process.cpuUsage();
    await codeOf(sent(`{${Array.from({ length: 90_000 }, (_, index) => `"k${index}":1`).join(",")}}`));
    await codeOf(sent("9".repeat(mebibyte - 10)));
    const { user } = process.cpuUsage(before);
    expect(user / 1000).toBeLessThan(500);
  });
});
