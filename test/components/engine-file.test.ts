import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import type {Server, ServerResponse} from "node:http";
import {gzipSync} from "node:zlib";
import {afterAll, beforeAll, expect, test} from "vitest";
import {fetchEngine, unpackEngine} from "../../src/components/engine-file.js";

const wasm = Buffer.concat([Buffer.from("\0asm"), Buffer.alloc(300_000, "DuckDB"), Buffer.from("end")]);
const packed = gzipSync(wasm);

const answers: Record<string, (response: ServerResponse) => void> = {
  packed: (response) => response.writeHead(200, {"content-length": packed.length}).end(packed),
  "without-length": (response) => response.writeHead(200, {"transfer-encoding": "chunked"}).end(packed),
  encoded: (response) =>
    response.writeHead(200, {"content-encoding": "gzip", "content-length": packed.length}).end(packed),
  unpacked: (response) => response.writeHead(200, {"content-length": wasm.length}).end(wasm),
  missing: (response) => response.writeHead(404).end("not here"),
  empty: (response) => response.writeHead(200).end(),
  half: (response) => response.writeHead(200).end(packed.subarray(0, packed.length / 2)),
  broken: (response) => response.writeHead(200).end(Buffer.concat([packed.subarray(0, -8), Buffer.alloc(8)]))
};

let server: Server;
let host: string;
beforeAll(async () => {
  server = createServer((request, response) => answers[request.url!.slice(1)]!(response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

async function gather(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  return Buffer.from(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

test.each([
  ["packed", packed.length, packed.length],
  ["without-length", packed.length, 0],
  ["encoded", wasm.length, 0],
  ["unpacked", wasm.length, wasm.length]
])("%s comes whole, with its progress", async (name, moved, total) => {
  const told: [number, number][] = [];
  const file = await fetchEngine(`${host}/${name}`, (...progress) => told.push(progress));
  expect((await gather(unpackEngine(file))).equals(wasm)).toBe(true);
  expect(told.at(-1)).toEqual([moved, total]);
  expect(told.map(([loaded]) => loaded)).toEqual(told.map(([loaded]) => loaded).toSorted((a, b) => a - b));
});

test.each(["missing", "empty", "half", "broken"])("%s does not pass for an engine", async (name) => {
  const unpacked = fetchEngine(`${host}/${name}`, () => {}).then((file) => gather(unpackEngine(file)));
  await expect(unpacked).rejects.toThrow();
});

test("the unpacking needs nothing around it, as in the worker", async () => {
  const alone = new Function(`return ${unpackEngine}`)() as typeof unpackEngine;
  expect((await gather(alone(new Blob([packed]).stream()))).equals(wasm)).toBe(true);
});
