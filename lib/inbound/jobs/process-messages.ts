import { listDueMessages } from "../queries/list-due-messages.ts";
import { processMessage } from "./process-message.ts";

const atOnce = 50;

/** Processes what is due, one after the other. */
export async function processMessages(leaving?: AbortSignal): Promise<"more" | "rest"> {
  const due = await listDueMessages(atOnce);
  for (const message of due) {
    if (leaving?.aborted) break;
    await processMessage(message);
  }
  return due.length === atOnce ? "more" : "rest";
}
