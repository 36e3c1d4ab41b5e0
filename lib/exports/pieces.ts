const pieceBytes = 64 * 1024;
/** UTF-8 takes no more for a unit of UTF-16. */
const mostPerUnit = 3;

/** Gathers texts into pieces of at most 64 KiB, so that neither memory nor the number of writes grows with the rows. */
export async function* pieces(pages: AsyncIterable<Iterable<string>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let piece = new Uint8Array(pieceBytes);
  let end = 0;
  for await (const page of pages) {
    for (const text of page) {
      const most = text.length * mostPerUnit;
      if (end > 0 && most > pieceBytes - end) {
        yield piece.subarray(0, end);
        piece = new Uint8Array(pieceBytes);
        end = 0;
      }
      if (most > pieceBytes) yield encoder.encode(text);
      else end += encoder.encodeInto(text, piece.subarray(end)).written;
    }
  }
  if (end > 0) yield piece.subarray(0, end);
}
