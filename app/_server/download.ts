/** A file on its way out. */
export interface Download {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: AsyncGenerator<Uint8Array<ArrayBuffer>>;
}

/** Sends a file as it is made, no faster than it is taken. Where that fails half way the connection breaks off. */
export function download({ fileName, contentType, bytes }: Download): Response {
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await bytes.return(undefined);
    },
  });
  const headers = { "content-type": contentType, "content-disposition": `attachment; filename="${fileName}"` };
  return new Response(body, { headers });
}
