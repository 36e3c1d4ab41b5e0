import { describe, expect, it } from "vitest";
import { isOurOrigin } from "./origin.ts";

const site = "https://procure.example.com";
const local = "http://localhost:3000";

describe("an origin is ours", () => {
  it.each([
    ["the site itself", site, "procure.example.com", site],
    ["this machine by its name", local, "localhost:3000", local],
    ["this machine by its number", "http://127.0.0.1:3000", "127.0.0.1:3000", local],
    ["this machine in the LAN", "http://192.168.1.5:3000", "192.168.1.5:3000", local],
  ])("when it is %s", (_which, origin, host, appUrl) => {
    expect(isOurOrigin(origin, host, appUrl)).toBe(true);
  });

  it.each([
    ["none", null, "procure.example.com", site],
    ["null", "null", "procure.example.com", site],
    ["another site", "https://evil.example", "procure.example.com", site],
    ["another site that names itself as the host", "https://evil.example", "evil.example", site],
    ["our name over http", "http://procure.example.com", "procure.example.com", site],
    ["another port of this machine", "http://localhost:4000", "localhost:3000", local],
    ["our name with more after it", "https://procure.example.com.evil.example", "procure.example.com", site],
  ])("not when it is %s", (_which, origin, host, appUrl) => {
    expect(isOurOrigin(origin, host, appUrl)).toBe(false);
  });
});
