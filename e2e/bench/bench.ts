import { parseArgs } from "node:util";
import { type Figures, table } from "./figures.ts";
import { bench as orders } from "./orders.ts";
import { bench as webhooks } from "./webhooks/webhooks.ts";

const suites: Readonly<Record<string, () => Promise<Figures>>> = { orders, webhooks };

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false } },
});
const suite = suites[positionals[0] ?? ""];
if (!suite) {
  process.stderr.write(`Say which: ${Object.keys(suites).join(", ")}.\n`);
  process.exit(2);
}

const figures = await suite();
process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : table(figures));
process.exit(0);
