import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { moment } from "../load.ts";

/** When what came, by path: what was asked of /timed/…, until /arrivals is asked. */
let arrivals: { path: string; id: string; at: number }[] = [];

/** A receiver in a process of its own that takes everything, but what is asked of /hanging, and prints its port. */
const server = createServer((request, response) => {
  const { url = "", headers } = request;
  if (url.startsWith("/timed/")) arrivals.push({ path: url, id: String(headers["webhook-id"]), at: moment() });
  request.resume();
  request.once("end", () => {
    if (url.startsWith("/timed/hanging")) return;
    if (url !== "/arrivals") return void response.writeHead(204).end();
    response.writeHead(200).end(JSON.stringify(arrivals));
    arrivals = [];
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
