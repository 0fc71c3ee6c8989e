import {readFile} from "node:fs/promises";
import {createServer} from "node:http";
import type {Server} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import sirv from "sirv";

/** A static server of a folder under a base path, as any host would serve it. Port 0 takes a free one. */
export async function serveFolder(
  folder: string,
  {port = 0, host = "127.0.0.1", base = "/"}: {port?: number; host?: string; base?: string} = {}
): Promise<{server: Server; url: string}> {
  if (!/^\/(?:.*\/)?$/u.test(base)) throw new Error(`base must begin and end with a slash: ${base}`);
  const files = sirv(folder, {dev: true, etag: true, extensions: ["html"]});
  const server = createServer((request, response) => {
    const missing = async () => {
      const page = await readFile(join(folder, "404.html")).catch(() => "Not found");
      response.writeHead(404, {"content-type": "text/html; charset=utf-8"}).end(page);
    };
    if (!request.url?.startsWith(base)) return void missing();
    request.url = request.url.slice(base.length - 1);
    files(request, response, () => void missing());
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  return {server, url: `http://${host}:${(server.address() as AddressInfo).port}${base}`};
}
