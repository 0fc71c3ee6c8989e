import type {QuantityFigures} from "../../data-loaders/accuracy-quantities.js";
import {scoreTable} from "./score-table.js";
import {pageLanguage, words} from "./words.js";

type Composed = QuantityFigures["composed"];

/** How well figures of composed sentences are read: a row a field, a column for each half of the sentences. */
export function composedScores(composed: Composed): HTMLElement {
  const {accuracy} = words(pageLanguage());
  const found = ({precision, recall, f1}: QuantityFigures["series"]) =>
    accuracy.detection(precision.toFixed(3), recall.toFixed(3), f1.toFixed(3));
  const fields = Object.keys(accuracy.fields) as (keyof typeof accuracy.fields)[];
  const rows: [string, (half: Composed[number]) => string][] = [
    [accuracy.found, ({quantities}) => found(quantities.detection)],
    ...fields.map((field): (typeof rows)[number] => [
      accuracy.fields[field],
      ({quantities}) => {
        const {share, right, of} = quantities.fields[field];
        return `${share.toFixed(3)} (${accuracy.of(right, of)})`;
      }
    ]),
    [accuracy.linked, ({series}) => found(series)],
    [accuracy.taken, ({nonQuantities: {taken, of}}) => accuracy.of(taken, of)]
  ];
  const heads = [accuracy.measure, ...composed.map(({half, sentences}) => accuracy.composedHalf(half, sentences))];
  return scoreTable(accuracy.composed, [{heads, rows: rows.map(([name, tell]) => [name, ...composed.map(tell)])}], {
    hidden: true
  });
}
