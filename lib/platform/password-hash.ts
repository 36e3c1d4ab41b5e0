import { argon2, randomBytes, timingSafeEqual } from "node:crypto";

interface Cost {
  /** KiB */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** OWASP's recommendation for argon2id. When it rises, hashes are made anew as people sign in. */
const today: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;

/** Each hash takes 19 MiB: no more than so many at once, however many people knock. */
const mostAtOnce = 4;
const mostWaiting = 200;
const waiting: (() => void)[] = [];
let running = 0;

/** Too many passwords are being checked: try again later. */
export class TooManyHashes extends Error {}

/** A PHC string: `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>`. */
export async function hashPassword(password: string, cost = today): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive(password, salt, cost, tagLength);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`;
}

/** Is this the password? Without a hash it takes just as long, and the answer is no. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const parts = hash === null ? null : read(hash);
  const { salt, tag, cost } = parts ?? { salt: Buffer.alloc(16), tag: Buffer.alloc(tagLength), cost: today };
  const derived = await derive(password, salt, cost, tag.length);
  return timingSafeEqual(derived, tag) && parts !== null;
}

/** Was it made at a lower cost than today's? */
export function needsRehash(hash: string): boolean {
  const cost = read(hash)?.cost;
  return !cost || cost.memory < today.memory || cost.passes < today.passes || cost.parallelism < today.parallelism;
}

async function derive(password: string, nonce: Buffer, cost: Cost, length: number): Promise<Buffer> {
  await turn();
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      argon2("argon2id", { message: password, nonce, ...cost, tagLength: length }, (error, tag) => {
        if (error) reject(error);
        else resolve(tag);
      });
    });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Waits for a place; whoever leaves hands his on. */
async function turn(): Promise<void> {
  if (running < mostAtOnce) {
    running += 1;
    return;
  }
  if (waiting.length >= mostWaiting) throw new TooManyHashes("Too many passwords are being checked.");
  await new Promise<void>((resolve) => waiting.push(resolve));
}

function read(hash: string): { salt: Buffer; tag: Buffer; cost: Cost } | null {
  const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;
  const [, memory, passes, parallelism, salt = "", tag = ""] = shape.exec(hash) ?? [];
  if (!tag) return null;
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return { salt: Buffer.from(salt, "base64"), tag: Buffer.from(tag, "base64"), cost };
}

function base64(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("=", "");
}
