import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startApp } from "./support/app.ts";
import { startMailbox } from "./support/mailbox.ts";

/**
 * One empty, built application for journeys and api, with a mail server that writes each mail as a file in a folder of
 * its address, and allowed to call webhooks on this machine. Tests read where it is from the environment (`support/target.ts`).
 */
export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = join(".data", "e2e", `run-${process.pid}`);
  const mails = join(dataDir, "mails");
  await mkdir(mails, { recursive: true });
  const mailbox = await startMailbox({}, async (mail, number) => {
    const folder = join(mails, encodeURIComponent(mail.to.join(",")));
    const file = join(folder, `${String(number).padStart(6, "0")}.json`);
    await mkdir(folder, { recursive: true });
    await writeFile(`${file}.part`, JSON.stringify(mail));
    await rename(`${file}.part`, file);
  });
  const app = await startApp({
    dataDir,
    environment: { SMTP_URL: mailbox.url, WEBHOOK_ALLOW_HOSTS: "127.0.0.1,localhost" },
  });
  process.env.E2E_URL = app.url;
  process.env.E2E_DATA_DIR = app.dataDir;

  return async () => {
    await app.stop();
    await mailbox.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
