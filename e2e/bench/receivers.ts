import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A receiver in a process of its own that takes everything, and prints its port. */
const server = createServer((request, response) => {
  request.resume();
  request.once("end", () => response.writeHead(204).end());
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
