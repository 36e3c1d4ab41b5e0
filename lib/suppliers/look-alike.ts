import { fold } from "#lib/kernel/text";

/** Letters of other scripts that the eye takes for these. */
const alike: Readonly<Record<string, string>> = {
  A: "\u0410\u0391",
  B: "\u0412\u0392",
  C: "\u0421\u03F9",
  E: "\u0415\u0395",
  H: "\u041D\u0397",
  I: "\u0406\u0399\u04C0",
  J: "\u0408",
  K: "\u041A\u039A",
  M: "\u041C\u039C",
  N: "\u039D",
  O: "\u041E\u039F\u0555",
  P: "\u0420\u03A1",
  S: "\u0405",
  T: "\u0422\u03A4",
  V: "\u0474",
  W: "\u051C",
  X: "\u0425\u03A7",
  Y: "\u0423\u04AE\u03A5",
  Z: "\u0396",
  a: "\u0430\u03B1",
  b: "\u042C\u044C",
  c: "\u0441\u03F2",
  d: "\u0501",
  e: "\u0435",
  g: "\u0261",
  h: "\u04BB",
  i: "\u0456\u03B9",
  j: "\u0458\u03F3",
  k: "\u043A\u03BA",
  l: "\u04CF",
  m: "\u043C",
  n: "\u0578",
  o: "\u043E\u03BF\u0585",
  p: "\u0440\u03C1",
  q: "\u051B",
  s: "\u0455",
  t: "\u0442\u03C4",
  u: "\u03C5\u057D",
  v: "\u03BD\u0475",
  w: "\u0461\u051D",
  x: "\u0445\u03C7",
  y: "\u0443\u04AF\u03B3",
};

const plainLetter = new Map(
  Object.entries(alike).flatMap(([plain, others]) => Array.from(others, (other): [string, string] => [other, plain])),
);

/**
 * A name as a hurried eye sees it: without case, accents, width, spaces and signs, and with the letters and digits
 * that look alike made one. Two names with the same skeleton are easily taken for each other.
 */
export function skeletonOf(name: string): string {
  const latin = Array.from(name.normalize("NFKC"), (letter) => plainLetter.get(letter) ?? letter).join("");
  return fold(latin)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replaceAll("0", "o")
    .replace(/[1i]/g, "l")
    .replaceAll("rn", "m");
}
