import {FileAttachment} from "observablehq:stdlib";
import type {Release} from "../../data-loaders/release.js";

let file: Promise<Release> | null = null;

/** What data the site shows, fetched once. Rejects where that does not come; the next call tries again. */
export function fetchRelease(): Promise<Release> {
  file ??= FileAttachment("../data/release.json").json<Release>();
  file.catch(() => (file = null));
  return file;
}
