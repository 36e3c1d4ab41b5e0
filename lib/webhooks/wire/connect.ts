import type { LookupFunction, Socket } from "node:net";
import { buildConnector } from "undici";
import { type AddressPolicy, mayReach, type Target } from "#lib/webhooks/address";
import { SendFailure } from "#lib/webhooks/failure";
import type { Resolve } from "#lib/platform/resolve";

/** Milliseconds each phase took; null where there was none. */
export interface Opening {
  dns: number | null;
  connect: number | null;
  tls: number | null;
  remoteAddress: string | null;
}

/** What decides where a connection may go. */
export interface Guard {
  readonly policy: AddressPolicy;
  readonly resolve: Resolve;
}

const longestOpening = 5_000;

/**
 * Opens a connection for undici to one of the addresses that were just checked and to no other. What happens is told
 * to `opening` while it happens. Name, connection and TLS together get five seconds.
 */
export function guardedConnector(target: Target, guard: Guard, opening: (news: Partial<Opening>) => void) {
  let checked: readonly string[] = [];
  const pinned: LookupFunction = (_host, { all }, found) => {
    const addresses = checked.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    const [first] = addresses;
    if (all) found(null, addresses);
    else found(null, first?.address ?? "", first?.family);
  };
  const open = buildConnector({ lookup: pinned, timeout: 0, allowH2: false }) as (
    ...given: Parameters<buildConnector.connector>
  ) => Socket;

  return (options: buildConnector.Options, callback: buildConnector.Callback): void => {
    let socket: Socket | null = null;
    let done = false;
    const finish = (error: Error | null, opened: Socket | null) => {
      if (done) return opened?.destroy();
      done = true;
      clearTimeout(timer);
      if (error || !opened) return callback(error ?? new SendFailure("connection_lost"), null);
      callback(null, opened);
    };
    const timer = setTimeout(() => {
      finish(new SendFailure("connect_timeout"), null);
      socket?.destroy();
    }, longestOpening);

    const connect = (addresses: readonly string[]) => {
      checked = addresses;
      if (done) return;
      socket = open(options, (error, opened) => finish(error, opened));
      watch(socket, options.protocol === "https:", opening);
    };
    checkedAddresses(target, guard, opening).then(connect, (error: Error) => finish(error, null));
  };
}

/** An address that is written in the URL is never looked up, by nobody: it is checked all the same. */
async function checkedAddresses(target: Target, { policy, resolve }: Guard, opening: (news: Partial<Opening>) => void) {
  const started = performance.now();
  const literal = /^[\d.]+$|:/.test(target.host);
  const addresses = literal ? [target.host] : await resolve(target.host);
  if (!literal) opening({ dns: performance.now() - started });
  const reach = mayReach(target, addresses, policy);
  if (!reach.ok) throw new SendFailure("address_refused", reach.refusal.because);
  return reach.value;
}

function watch(socket: Socket, secure: boolean, opening: (news: Partial<Opening>) => void): void {
  const started = performance.now();
  let connected = started;
  socket.once("connect", () => {
    connected = performance.now();
    opening({ connect: connected - started, remoteAddress: socket.remoteAddress ?? null });
  });
  if (secure) socket.once("secureConnect", () => opening({ tls: performance.now() - connected }));
}
