import { lookup } from "node:dns/promises";

/** All addresses of a name; throws what the system says when there is none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

const underway = new Map<string, Promise<readonly string[]>>();

/**
 * Asks the system, as everything else on this machine would. Each name once at a time: a name server that hangs
 * then holds one thread of the pool, not all.
 */
export const resolve: Resolve = (host) => {
  const running = underway.get(host);
  if (running) return running;
  const answer = lookup(host, { all: true, order: "verbatim" })
    .then((found) => found.map(({ address }) => address))
    .finally(() => underway.delete(host));
  underway.set(host, answer);
  return answer;
};
