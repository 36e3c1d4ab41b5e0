import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./browser.ts";

const asRoot = process.getuid?.() === 0;

/** Everything here drives the built product from outside. */
export default defineConfig({
  testDir: ".",
  outputDir: "results",
  globalSetup: "./global-setup.ts",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "../.data/test-results/e2e.json" }]],
  projects: [
    { name: "api", testMatch: "api/**/*.test.ts" },
    {
      name: "journeys",
      testMatch: "journeys/**/*.test.ts",
      use: {
        ...devices["Desktop Chrome"],
        screenshot: "only-on-failure",
        launchOptions: { executablePath: await findBrowser(), args: asRoot ? ["--no-sandbox"] : [] },
      },
    },
    { name: "chaos", testMatch: "chaos/**/*.test.ts", timeout: 300_000, fullyParallel: false },
  ],
});
