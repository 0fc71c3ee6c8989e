/**
 * What pages use, in one import. A name that a page imports is its own, so Framework does not fetch it from elsewhere.
 * Every page loads all of this: what is heavy stays out, or is fetched inside when it is needed.
 */
export {html, svg} from "htl";
export {clickable} from "./clickable.js";
export * as Inputs from "./named-inputs.js";
export * as Plot from "@observablehq/plot";
export {reportUrl, sentenceUrl} from "./links.js";
export {finding} from "./finding.js";
export {queryCell} from "./query-cell.js";
export {rowsOf} from "./shipped-result.js";
export {sql} from "./sql.js";
