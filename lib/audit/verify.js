// @ts-check

/**
 * Proves an exported audit trail, offline. This one file is the whole program, in plain JavaScript, so that an auditor
 * can take it along and run it with any Node from 20.12 on: `node verify.js FILE [PUBLIC-KEY [CHECKPOINT]]`.
 *
 * An event's hash is SHA-256 over the hash before it in its stream and its record. A seal is a signed Merkle root
 * (RFC 6962) over its events, and names earlier seals by their hashes. The last row signs all bytes of the file before it.
 */
import { createHash, createPublicKey, hash, verify } from "node:crypto";

/** @typedef {{ key?: string | null, checkpoint?: string | null }} Pins what is kept outside: the public key (base64), and the checkpoint ("42:sha256:…") of an earlier export */
/** @typedef {{ since: string | null, until: string | null, filtered: boolean }} Range times from (inclusive) to (exclusive), as records write them; filtered: only some of their events are shown */
/** @typedef {{ sealed: string, hash: string, signature: string, publicKey: string }} SealRow */
/** @typedef {Record<string, unknown> & { record: string, previousHash: string | null, hash: string }} EventRow a record, and the columns beside it under the names that CSV gives them */
/** @typedef {{ events: number, seals: number, firstAt: string | null, lastAt: string | null, checkpoint: string | null, publicKey: string | null }} Proof */
/** @typedef {{ number: number, count: number, total: number, firstAt: string, lastAt: string, root: string, previousHash: string | null, skipHash: string | null }} Sealed */
/** @typedef {{ id: string, at: string, stream: string, sequence: number, previous: string | null, hash: string }} Link */
/** @typedef {{ cells: string[], next: number }} Row the cells of a row, and where the next row begins */

const comma = 44;
const carriageReturn = 13;

/** The trail is not what was once written; the message names the first bad entry. */
export class Broken extends Error {}

/** What each column says, by the record. @type {[string, (fact: Record<string, any>) => unknown][]} */
const columns = Object.entries({
  id: ({ id }) => id,
  at: ({ at }) => at,
  stream: ({ stream }) => stream,
  sequence: ({ sequence }) => sequence,
  action: ({ action }) => action,
  actorType: ({ actor }) => actor.type,
  actorId: ({ actor }) => actor.id,
  apiKeyId: ({ actor }) => actor.apiKeyId,
  onBehalfOfId: ({ actor }) => actor.onBehalfOf,
  entityType: ({ entity }) => entity.type,
  entityId: ({ entity }) => entity.id,
  entityNumber: ({ entity }) => entity.number,
  changes: ({ changes }) => JSON.stringify(changes),
  reason: ({ reason }) => reason,
  requestId: ({ requestId }) => requestId,
  ip: ({ ip }) => ip,
});

/** Takes seals, each followed by its events in the order of its leaves; throws `Broken` at the first that does not fit. */
export class TrailProof {
  #range;
  #pins;
  /** The last event of each stream. @type {Map<string, Link>} */
  #heads = new Map();
  /** Events of the open seal that came before those they continue. @type {Link[]} */
  #early = [];
  /** Hashes of events that are not shown. @type {Set<string>} */
  #hidden = new Set();
  /** @type {Sealed & { hash: string } | null} */
  #newest = null;
  /** @type {Sealed | null} */
  #open = null;
  #tree = new MerkleTree();
  #isPinned = false;
  /** @type {Proof} */
  #proof = { events: 0, seals: 0, firstAt: null, lastAt: null, checkpoint: null, publicKey: null };

  /**
   * @param {Range} range
   * @param {Pins} pins
   */
  constructor(range, pins = {}) {
    this.#range = range;
    this.#pins = pins;
  }

  /**
   * The next seal. What it covers follows, or it only leads from one seal to another.
   * @param {SealRow} row
   * @param {boolean} covers
   */
  seal(row, covers) {
    this.close();
    /** @type {Sealed} */
    const seal = JSON.parse(row.sealed);
    const name = `Seal ${seal.number}`;
    ensure(textOf(sha256(row.sealed)) === row.hash, name, "its hash does not fit what it says");
    ensure(isSigned(row.sealed, row.signature, row.publicKey), name, "its signature is wrong");
    ensure(this.#isNext(seal), name, "seals before it are missing or changed");
    ensure(covers || !this.#touches(seal), name, "its events are missing");
    const [number, kept] = this.#pins.checkpoint?.split(/:(.*)/s) ?? [];
    if (number === String(seal.number)) {
      ensure(kept === row.hash, name, "it is not the one of the checkpoint: the trail was written anew");
      this.#isPinned = true;
    }
    this.#newest = { ...seal, hash: row.hash };
    this.#open = covers ? seal : null;
    this.#proof.seals += 1;
    this.#proof.publicKey = row.publicKey;
    this.#proof.checkpoint = `${seal.number}:${row.hash}`;
  }

  /**
   * An event of the seal that is not shown: outside the range, or left out by the filter.
   * @param {string} at
   * @param {string} leafHash
   */
  leaf(at, leafHash) {
    ensure(this.#range.filtered || !this.#holds(at), `The event of ${at} with the hash ${leafHash}`, "it is missing");
    this.#hidden.add(leafHash);
    this.#tree.add(at, Buffer.from(leafHash.slice(7), "hex"));
  }

  /**
   * @param {EventRow} row
   * @param {(value: any) => unknown} cell writes a value of the record as the row's format does
   */
  event(row, cell = (value) => value) {
    const fact = JSON.parse(row.record);
    for (const [column, told] of columns) {
      if (row[column] !== cell(told(fact))) broken(nameOf(fact), `the column ${column} is not what its record says`);
    }
    const previous = Buffer.from(row.previousHash?.slice(7) ?? "", "hex");
    const bytes = sha256(previous, row.record);
    const { id, at, stream, sequence } = fact;
    // Its own text, not a part of the file's: what is remembered must not keep the file in memory.
    const link = { id, at, stream, sequence, previous: row.previousHash && textOf(previous), hash: textOf(bytes) };
    if (row.hash !== link.hash) broken(nameOf(fact), "its hash does not fit its record");
    if (!this.#holds(at)) broken(nameOf(fact), "it is not of these days");
    if (!this.#continues(link, false)) this.#early.push(link);
    this.#tree.add(at, bytes);
    const { events, firstAt, lastAt } = this.#proof;
    this.#proof.events = events + 1;
    if (firstAt === null || at < firstAt) this.#proof.firstAt = at;
    if (lastAt === null || at > lastAt) this.#proof.lastAt = at;
  }

  /** All events of the seal have come. Those that come now are not sealed yet. */
  close() {
    for (const link of this.#early.toSorted((a, b) => a.sequence - b.sequence)) {
      ensure(this.#continues(link, true), nameOf(link), "it does not continue the event before it in its stream");
    }
    const [seal, tree] = [this.#open, this.#tree];
    this.#early = [];
    this.#open = null;
    this.#tree = new MerkleTree();
    if (!seal) return;
    const name = `Seal ${seal.number}`;
    ensure(tree.size === seal.count, name, `it covers ${seal.count} events, and here are ${tree.size}`);
    ensure(tree.root() === seal.root, name, "its events are not those that were sealed");
  }

  get streams() {
    return this.#heads.size;
  }

  /** Where a stream has come to. @param {string} stream */
  headOf(stream) {
    return this.#heads.get(stream);
  }

  /** Nothing more comes. @returns {Proof} */
  end() {
    this.close();
    const { key, checkpoint } = this.#pins;
    ensure(!key || key === this.#proof.publicKey, "The newest seal", "it is not signed with the expected key");
    const newest = `its seal is not here; the newest here is ${this.#newest?.number ?? "none"}`;
    ensure(!checkpoint || this.#isPinned, `The checkpoint ${checkpoint}`, newest);
    return this.#proof;
  }

  /** Each seal names the one before it, and the one whose number is its own without the lowest bit. @param {Sealed} seal */
  #isNext(seal) {
    const { since, filtered } = this.#range;
    const before = this.#newest ?? { number: 0, total: 0, hash: null };
    if (seal.number === before.number + 1) {
      return seal.previousHash === before.hash && seal.total === before.total + seal.count;
    }
    if (before.number === 0) return since !== null || filtered;
    return (seal.number & (seal.number - 1)) === before.number && seal.skipHash === before.hash;
  }

  /** Does it cover events that this range must show? @param {Sealed} seal */
  #touches({ count, firstAt, lastAt }) {
    const { since, until, filtered } = this.#range;
    return !filtered && count > 0 && (since === null || lastAt >= since) && (until === null || firstAt < until);
  }

  /** @param {string} at */
  #holds(at) {
    const { since, until } = this.#range;
    return (since === null || at >= since) && (until === null || at < until);
  }

  /**
   * Takes the event where it continues its stream. Transactions overlap, so within one seal an event may come early;
   * when it is late, only what is not shown may be missing before it.
   * @param {Link} link
   * @param {boolean} isLate
   */
  #continues(link, isLate) {
    const head = this.#heads.get(link.stream);
    const isNext = link.sequence === (head?.sequence ?? 0) + 1 && link.previous === (head?.hash ?? null);
    const isFirstShown =
      head === undefined && link.sequence > 1 && (this.#range.since !== null || this.#range.filtered);
    const isAfterGap = head !== undefined && link.sequence > head.sequence + 1;
    const isHidden = this.#range.filtered || this.#hidden.has(link.previous ?? "");
    const fits = isNext || (isLate && (isFirstShown || (isAfterGap && isHidden)));
    if (fits) this.#heads.set(link.stream, link);
    return fits;
  }
}

/** RFC 6962, section 2.1, leaf by leaf. */
class MerkleTree {
  /** Roots of the complete subtrees so far, the largest first. @type {Buffer[]} */
  #roots = [];
  size = 0;

  /**
   * @param {string} at
   * @param {Uint8Array} eventHash
   */
  add(at, eventHash) {
    let root = sha256(`\0${at}`, eventHash);
    for (let bits = this.size; bits % 2 === 1; bits = (bits - 1) / 2)
      root = sha256("\x01", this.#roots.pop() ?? "", root);
    this.#roots.push(root);
    this.size += 1;
  }

  root() {
    const [last, ...rest] = this.#roots.toReversed();
    return textOf(rest.reduce((right, left) => sha256("\x01", left, right), last ?? sha256()));
  }
}

/**
 * Proves an export in NDJSON or CSV, as its bytes come. Throws `Broken`, also for what is no export at all.
 * @param {AsyncIterable<Uint8Array>} bytes
 * @param {Pins} pins
 * @returns {Promise<Proof & { range: Range & Record<string, unknown> }>}
 */
export async function verifyExport(bytes, pins = {}) {
  const file = new ExportFile(pins);
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    let rest = "";
    for await (const chunk of bytes) rest = file.read(rest + decoder.decode(chunk, { stream: true }));
    return file.end(rest + decoder.decode());
  } catch (error) {
    if (error instanceof Broken) throw new Broken(`Row ${file.rows}: ${error.message}`);
    if (error instanceof TypeError || error instanceof SyntaxError) {
      throw new Broken(`Row ${file.rows + 1} or the one before it cannot be read: ${error.message}.`);
    }
    throw error;
  }
}

class ExportFile {
  rows = 0;
  #pins;
  #digest = createHash("sha256");
  /** The columns' names, where it is CSV. @type {string[] | null} */
  #names = null;
  /** The rows that are there once. @type {Record<string, any>} */
  #said = {};
  /** @type {TrailProof | null} */
  #trail = null;
  /** @type {Proof | null} */
  #ended = null;

  /** @param {Pins} pins */
  constructor(pins) {
    this.#pins = pins;
  }

  /** Takes the whole rows of a text, and answers what is left of it. @param {string} text */
  read(text) {
    for (let from = 0; ;) {
      const isCsv = this.#names !== null || (this.rows === 0 && text !== "" && text[0] !== "{");
      const row = isCsv ? csvRow(text, from) : lineRow(text, from);
      if (!row) return text.slice(from);
      this.rows += 1;
      if (isCsv && !this.#names) this.#names = row.cells.map((name) => name.replace("\uFEFF", ""));
      else this.#take(row.cells, text.slice(from, row.next));
      if (!this.#ended) this.#digest.update(text.slice(from, row.next));
      from = row.next;
    }
  }

  /** @param {string} rest */
  end(rest) {
    ensure(rest === "" && this.#ended !== null, "The file", "it is cut off, its last row is missing");
    return { .../** @type {Proof} */ (this.#ended), range: this.#said.export };
  }

  /**
   * @param {string[]} cells
   * @param {string} raw
   */
  #take(cells, raw) {
    ensure(!this.#ended, "The file", "it goes on after its last row");
    const row = this.#names ? csvObject(this.#names, cells) : JSON.parse(cells[0] ?? "");
    if (row.type === "end") return this.#finish(row, cells, raw);
    if (["export", "key", "checkpoint"].includes(row.type)) {
      ensure(!(row.type in this.#said), "The file", `it has two rows of the type ${row.type}`);
      this.#said[row.type] = row;
      if (row.type === "export") this.#trail = new TrailProof(row, this.#pins);
      return;
    }
    const trail = this.#trail;
    if (!trail) throw new Broken("This is not the beginning of an export.");
    if (row.type === "seal" || row.type === "link") trail.seal(row, row.type === "seal");
    else if (row.type === "leaf") trail.leaf(row.at, row.hash);
    else if (this.#names) trail.event(row, (value) => neutral(value === null ? "" : String(value)));
    else trail.event({ ...row, ...flat(row) });
  }

  /**
   * @param {Record<string, any>} row
   * @param {string[]} cells
   * @param {string} raw
   */
  #finish(row, cells, raw) {
    const digest = `sha256:${this.#digest.digest("hex")}`;
    const proof = this.#trail?.end();
    if (!proof) throw new Broken("This is not an export.");
    const { key, checkpoint } = this.#said;
    const { events, signature } = row;
    ensure(row.digest === digest, "The file", "it was changed after it was exported");
    ensure(events === proof.events, "The file", `it says ${events} events, and here are ${proof.events}`);
    ensure(key?.publicKey === proof.publicKey, "The file", "its public key is not the one of its newest seal");
    ensure(checkpoint?.checkpoint === proof.checkpoint, "The file", "its newest seal is not its checkpoint");
    const words = `countersign-audit-export/1\n${digest}\n${events}`;
    ensure(isSigned(words, signature, key.publicKey), "The file", "its signature is wrong");

    const line = JSON.stringify({ type: "end", events, digest, signature });
    const written = this.#names ? csvLine([...cells.slice(0, -2).map(() => ""), "end", line]) : `${line}\n`;
    ensure(raw === written, "The last row", "it was changed");
    this.#ended = proof;
  }
}

/**
 * @param {string} text
 * @param {number} from
 * @returns {Row | null} null where the row is not whole yet
 */
function lineRow(text, from) {
  const end = text.indexOf("\n", from);
  return end < 0 ? null : { cells: [text.slice(from, end)], next: end + 1 };
}

/**
 * RFC 4180: commas, CRLF, and quotes around what holds one of them.
 * @param {string} text
 * @param {number} from
 * @returns {Row | null} null where the row is not whole yet
 */
function csvRow(text, from) {
  /** @type {string[]} */
  const cells = [];
  for (let at = from; ; at += 1) {
    const isQuoted = text[at] === '"';
    const end = isQuoted ? closingQuote(text, at) : plainEnd(text, at);
    if (end === null || end + 1 >= text.length) return null;
    cells.push(isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end));
    at = end;
    if (text.startsWith("\r\n", at)) return { cells, next: at + 2 };
    if (text[at] !== ",") throw new SyntaxError("a quote, comma or end of line is not where it belongs");
  }
}

/** The place after a quoted cell. @param {string} text @param {number} at */
function closingQuote(text, at) {
  for (let end = at + 1; ; end += 2) {
    end = text.indexOf('"', end);
    if (end < 0) return null;
    if (text[end + 1] !== '"') return end + 1;
  }
}

/** The place after a cell without quotes. @param {string} text @param {number} at */
function plainEnd(text, at) {
  for (let end = at; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    if (unit === comma || unit === carriageReturn) return end;
  }
  return null;
}

/** @param {string[]} names @param {string[]} cells @returns {Record<string, any>} */
function csvObject(names, cells) {
  ensure(cells.length === names.length, "The row", "it has another number of cells than the first");
  /** @type {Record<string, any>} */
  const row = {};
  for (const [index, name] of names.entries()) row[name] = cells[index];
  if (row.type !== "event") return { ...JSON.parse(row.proof), type: row.type };
  row.previousHash ||= null;
  return row;
}

/** The columns of an event in JSON. @param {Record<string, any>} row */
function flat({ actor, entity, changes }) {
  return {
    actorType: actor.type,
    actorId: actor.id,
    apiKeyId: actor.apiKeyId,
    onBehalfOfId: actor.onBehalfOf?.id ?? null,
    entityType: entity.type,
    entityId: entity.id,
    entityNumber: entity.number,
    changes: JSON.stringify(changes),
  };
}

/** What a sheet would take for a formula gets a quote mark before it. @param {string} text */
function neutral(text) {
  return /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@|＝＋－＠｜])/u.test(text) ? `'${text}` : text;
}

/** @param {string[]} cells */
function csvLine(cells) {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;
}

/** @param {string} text @param {string} signature base64, as it is written and no other way @param {string} publicKey */
function isSigned(text, signature, publicKey) {
  const bytes = Buffer.from(signature, "base64");
  const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), Buffer.from(publicKey, "base64")]);
  if (bytes.toString("base64") !== signature || der.length !== 44) return false;
  return verify(null, Buffer.from(text), createPublicKey({ key: der, format: "der", type: "spki" }), bytes);
}

/** @param {...(string | Uint8Array)} parts */
function sha256(...parts) {
  const bytes = Buffer.allocUnsafe(parts.reduce((length, part) => length + Buffer.byteLength(part), 0));
  let end = 0;
  for (const part of parts) {
    if (typeof part === "string") end += bytes.write(part, end);
    else {
      bytes.set(part, end);
      end += part.length;
    }
  }
  return hash("sha256", bytes, "buffer");
}

/** @param {Uint8Array} bytes */
function textOf(bytes) {
  return `sha256:${Buffer.from(bytes).toString("hex")}`;
}

/** @param {{ id: string, at: string, stream: string, sequence: number }} event */
function nameOf({ id, at, stream, sequence }) {
  return `Event ${sequence} of ${stream} (${at}, ${id})`;
}

/** @param {boolean} condition @param {string} name @param {string} problem */
function ensure(condition, name, problem) {
  if (!condition) broken(name, problem);
}

/** @param {string} name @param {string} problem @returns {never} */
function broken(name, problem) {
  throw new Broken(`${name}: ${problem}.`);
}

if (process.argv[1] === (await import("node:url")).fileURLToPath(import.meta.url)) {
  const [, , file = "", key, checkpoint] = process.argv;
  const { createReadStream } = await import("node:fs");
  try {
    console.log("Intact.", await verifyExport(createReadStream(file), { key, checkpoint }));
  } catch (error) {
    console.error(error instanceof Broken ? `BROKEN. ${error.message}` : error);
    process.exitCode = 1;
  }
}
