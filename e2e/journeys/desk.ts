import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { test as plain } from "../support/fixtures.ts";
import { signIn } from "../support/sign-in.ts";
import { givenPerson, type Person, target } from "../support/target.ts";

export { expect } from "@playwright/test";

type Part = "buyer" | "approver" | "receiver" | "finance" | "admin" | "auditor" | "supplier";

/** Somebody at a browser of his own. */
export interface Seat {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained about: policies violated, scripts that failed. */
  readonly complaints: readonly string[];
}

export interface Desk {
  readonly people: Readonly<Record<Part, Person>>;
  /** A window of this person, who signs in at his first one. */
  sit(part: Part, options?: BrowserContextOptions): Promise<Seat>;
}

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** People with passwords beside the company of this process. */
export const test = plain.extend<object, { desk: Desk }>({
  desk: [
    async ({ company, browser }, use) => {
      const supplier = `S-${company.tag}`;
      const roles: Record<Part, string> = {
        buyer: "BUYER",
        approver: "APPROVER",
        receiver: "RECEIVER",
        finance: "FINANCE",
        admin: "ADMIN",
        auditor: "AUDITOR",
        supplier: "SUPPLIER",
      };
      const people: Partial<Record<Part, Person>> = {};
      for (const [part, role] of Object.entries(roles))
        people[part as Part] = await givenPerson(role, role === "SUPPLIER" ? { supplier } : {});
      await use(deskOf(browser, people as Record<Part, Person>));
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

function deskOf(browser: Browser, people: Record<Part, Person>): Desk {
  const states = new Map<Part, Awaited<ReturnType<BrowserContext["storageState"]>>>();
  return {
    people,
    async sit(part, options = {}) {
      const storageState = states.get(part);
      const base = { baseURL: target().url, viewport: { width: 1440, height: 900 }, ...options };
      const context = await browser.newContext({ ...base, ...(storageState && { storageState }) });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" && /content security|refused/i.test(message.text()))
          complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      if (!storageState) {
        await signIn(page, people[part], "/");
        states.set(part, await context.storageState());
      }
      return { context, page, complaints };
    },
  };
}

/** The rules of axe that look at colours: all that a colour scheme changes. */
const aboutColours = ["color-contrast", "link-in-text-block"];

/** Nothing that axe finds, in the light and in the dark; without motion, which would show it colours on their way. */
export async function accessible(page: Page, where: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(painted);
    // Pages have no frames, so axe needs no second page to put together what it finds in each.
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    const { violations } = await (colorScheme === "light" ? axe : axe.withRules(aboutColours)).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`,
    );
    expect.soft(found, `${where}, ${colorScheme}, ${page.viewportSize()?.width} px`).toEqual([]);
  }
}

/** Two frames later everything that was asked for before is on the screen. */
function painted(): Promise<number> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}
