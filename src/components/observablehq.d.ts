// The modules that Observable Framework serves to pages and their components.
declare module "observablehq:stdlib" {
  interface File {
    readonly name: string;
    readonly href: string;
    readonly size?: number;
    url(): Promise<string>;
    json<T = unknown>(): Promise<T>;
    text(): Promise<string>;
    arrayBuffer(): Promise<ArrayBuffer>;
    stream(): Promise<ReadableStream<Uint8Array>>;
  }
  export function FileAttachment(name: string): File;
  export function resize(render: (width: number, height: number) => Node): HTMLElement;
}
