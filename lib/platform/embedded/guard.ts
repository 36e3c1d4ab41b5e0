import { stopUnused } from "./use.ts";

/** Runs when the process that used the server is gone, however it went. */
const folder = process.argv[2];
if (folder) await stopUnused(folder);
