import { startDispatcher } from "#lib/webhooks/dispatch/start-dispatcher";

/** A sender in a process of its own, so that a test can kill it. */
const dispatcher = startDispatcher();
process.once("SIGTERM", () => void dispatcher.stop());
process.stdout.write("sending\n");
