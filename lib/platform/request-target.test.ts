import { describe, expect, it } from "vitest";
import { makeReadable, readableTarget } from "./request-target.ts";

describe("what a request asks for", () => {
  it.each([
    ["/orders?q=100%25", "/orders?q=100%25"],
    ["/orders/%C3%A4?x=%E0", "/orders/%C3%A4?x=%E0"],
    ["/users/%E0%A4%A", "/users/%25E0%25A4%25A"],
    ["/users/%", "/users/%25"],
    ["/users/%zz%2F", "/users/%25zz%2F"],
    ["/a?b?c=%", "/a?b?c=%"],
  ])("of %s is read as %s", (target, read) => {
    expect(readableTarget(target)).toBe(read);
    expect(() => decodeURIComponent(read.split("?")[0] ?? "")).not.toThrow();
  });

  it.each([
    ["GET", "GET"],
    ["PATCH", "PATCH"],
    ["TRACE", "UNKNOWN"],
  ])("by %s is asked by %s", (method, read) => {
    const request = { url: "/", method };
    makeReadable(request);
    expect(request.method).toBe(read);
  });
});
