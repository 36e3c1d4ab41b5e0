const pieceBytes = 64 * 1024;

/** Gathers texts into pieces of about 64 KiB, so that neither memory nor the number of writes grows with the rows. */
export async function* pieces(pages: AsyncIterable<Iterable<string>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let gathered = "";
  for await (const page of pages) {
    for (const text of page) {
      gathered += text;
      if (gathered.length < pieceBytes) continue;
      yield encoder.encode(gathered);
      gathered = "";
    }
  }
  if (gathered) yield encoder.encode(gathered);
}
