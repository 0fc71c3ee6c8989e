/**
 * Fetches DuckDB's WebAssembly, as it comes. `progress` is told of the bytes moved and of their total, 0 where that is
 * not known. Throws where there is none; the stream fails where it breaks off.
 */
export async function fetchEngine(
  url: string,
  progress: (loaded: number, total: number) => void
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`);
  const total = response.headers.has("content-encoding") ? 0 : Number(response.headers.get("content-length") ?? 0);
  let loaded = 0;
  return response.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(bytes, controller) {
        loaded += bytes.byteLength;
        progress(loaded, total);
        controller.enqueue(bytes);
      },
      flush() {
        if (loaded === 0) throw new Error(`${url} is empty`);
      }
    })
  );
}

/**
 * The WebAssembly of a stream that ships as one gzip file. A host that declares the file gzip-encoded has the browser
 * unpack it on the way: then it is taken as it is. Uses nothing of this module: it also runs as text in the worker.
 */
export function unpackEngine(file: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const unpacked = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  const reader = file.getReader();
  const rest = (first: Uint8Array<ArrayBuffer> | undefined) =>
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => (first ? controller.enqueue(first) : controller.close()),
      async pull(controller) {
        const {done, value} = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason)
    });
  reader
    .read()
    .then(({value}) => {
      const packed = value !== undefined && value[0] === 0x1f && value[1] === 0x8b;
      const bytes = packed ? rest(value).pipeThrough(new DecompressionStream("gzip")) : rest(value);
      return bytes.pipeTo(unpacked.writable);
    })
    .catch((error: unknown) => unpacked.writable.abort(error).catch(() => {}));
  return unpacked.readable;
}
