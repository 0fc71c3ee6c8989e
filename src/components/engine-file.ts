/**
 * Fetches DuckDB's WebAssembly, which ships as one gzip file, and unpacks it as it comes. `progress` is told of the
 * bytes moved and of their total, 0 where that is not known. A host that declares the file gzip-encoded has the browser
 * unpack it on the way: then it comes as WebAssembly, and is taken as it is. Throws where it does not arrive whole.
 */
export async function fetchEngine(url: string, progress: (loaded: number, total: number) => void): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`);
  const total = response.headers.has("content-encoding") ? 0 : Number(response.headers.get("content-length") ?? 0);
  const reader = response.body.getReader();
  const first = await reader.read();
  if (first.done) throw new Error(`${url} is empty`);
  let loaded = 0;
  const file = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      take(controller, first.value);
    },
    async pull(controller) {
      const {done, value} = await reader.read();
      if (done) controller.close();
      else take(controller, value);
    },
    cancel: (reason) => reader.cancel(reason)
  });
  const packed = first.value[0] === 0x1f && first.value[1] === 0x8b;
  const unpacked = packed ? file.pipeThrough(new DecompressionStream("gzip")) : file;
  return new Response(unpacked, {headers: {"content-type": "application/wasm"}}).blob();

  function take(controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>, bytes: Uint8Array<ArrayBuffer>) {
    loaded += bytes.byteLength;
    progress(loaded, total);
    controller.enqueue(bytes);
  }
}
