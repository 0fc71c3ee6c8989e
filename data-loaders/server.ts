import {createServer} from "node:http";
import type {Server} from "node:http";
import type {AddressInfo} from "node:net";
import sirv from "sirv";

/** A static server of a folder under a base path, as any host would serve it. Port 0 takes a free one. */
export async function serveFolder(
  folder: string,
  {port = 0, host = "127.0.0.1", base = "/"}: {port?: number; host?: string; base?: string} = {}
): Promise<{server: Server; url: string}> {
  if (!/^\/(?:.*\/)?$/u.test(base)) throw new Error(`base must begin and end with a slash: ${base}`);
  const files = sirv(folder, {dev: true, etag: true, extensions: ["html"]});
  const server = createServer((request, response) => {
    const missing = () => {
      response.statusCode = 404;
      request.url = "/404.html";
      files(request, response, () => void response.end("Not found"));
    };
    if (!request.url?.startsWith(base)) return missing();
    request.url = request.url.slice(base.length - 1);
    files(request, response, missing);
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  return {server, url: `http://${host}:${(server.address() as AddressInfo).port}${base}`};
}
