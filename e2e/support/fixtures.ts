import { test as plain } from "@playwright/test";
import { type Company, givenCompany } from "./company.ts";
import { target } from "./target.ts";

/** Tests of the running application; each process of tests has a company of its own in it. */
export const test = plain.extend<object, { company: Company }>({
  company: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter.
    async ({}, use) => {
      await use(await givenCompany(target()));
    },
    { scope: "worker", timeout: 60_000 },
  ],
});

export { expect } from "@playwright/test";
