import { hash } from "node:crypto";

/** A Merkle tree that grows leaf by leaf; of any number of leaves it holds only some thirty hashes. */
export interface MerkleTree {
  /** Adds the next leaf; `data` is hashed with the leaf's prefix. */
  add(data: Uint8Array): void;
  /** The root over all leaves so far, 32 bytes. */
  root(): Buffer;
  readonly size: number;
}

const leafPrefix = Buffer.from([0]);
const nodePrefix = Buffer.from([1]);

/** An empty tree after RFC 6962, section 2.1. */
export function merkleTree(): MerkleTree {
  /** Roots of the complete subtrees so far, the largest first: one for each bit set in `size`. */
  const roots: Buffer[] = [];
  let size = 0;

  return {
    get size() {
      return size;
    },
    add(data) {
      let root = sha256(leafPrefix, data);
      for (let bits = size; bits % 2 === 1; bits = Math.floor(bits / 2)) {
        root = sha256(nodePrefix, roots.pop() ?? leafPrefix, root);
      }
      roots.push(root);
      size += 1;
    },
    root() {
      return (
        roots.reduceRight<Buffer | null>((right, left) => (right ? sha256(nodePrefix, left, right) : left), null) ??
        sha256()
      );
    },
  };
}

function sha256(...parts: Uint8Array[]): Buffer {
  return hash("sha256", Buffer.concat(parts), "buffer");
}
