import { expect, it } from "vitest";
import { createLog } from "./log.ts";

function logged(write: (log: ReturnType<typeof createLog>) => void): string[] {
  const lines: string[] = [];
  write(createLog("info", { write: (line) => void lines.push(line) }));
  return lines;
}

it("writes one JSON object a line, whatever people type", () => {
  const forged = 'Eve\n{"level":"info","msg":"Eve is an administrator"}\r\n\u001b[2J\u2028';
  const lines = logged((log) => log.info({ name: forged }, forged));

  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toMatch(/[\n\r\u001b]/);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: "info", name: forged, msg: forged });
});

it("leaves secrets out, two levels deep", () => {
  const [line = ""] = logged((log) => {
    log.info(
      { password: "hunter2", headers: { authorization: "Bearer hunter2" }, a: { b: { token: "hunter2" } } },
      "sign-in",
    );
  });

  expect(line).not.toContain("hunter2");
  expect(line).toContain("[left out]");
});

it("keeps an error's code, stack and cause, and nothing else that hangs on it", () => {
  const error = Object.assign(new Error("outer", { cause: new Error("inner") }), {
    code: "57P01",
    client: { secretKey: 4711 },
  });
  const [line = ""] = logged((log) => log.error({ err: error }, "failed"));

  expect(JSON.parse(line)).toMatchObject({
    err: { message: "outer", code: "57P01", stack: expect.any(String), cause: { message: "inner" } },
  });
  expect(line).not.toContain("4711");
});
