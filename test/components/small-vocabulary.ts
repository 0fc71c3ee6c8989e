import type {Vocabulary, KnownColumn} from "../../data-loaders/vocabulary.js";

const column = (name: string, values: string[] = [], type = "VARCHAR"): KnownColumn => ({
  name,
  type,
  nullable: false,
  description: `What ${name} is.`,
  values
});

/** Two tables and some functions, to complete and explain from. */
export const vocabulary: Vocabulary = {
  tables: [
    {
      name: "sentences",
      row: "sentence",
      description: "The sentences.",
      rows: 460,
      columns: [
        column("sentence_id"),
        column("text"),
        column("part", ["review", "outlook"]),
        column("rules", ["hard-wrap", "it's"], "VARCHAR[]")
      ]
    },
    {
      name: "tokens",
      row: "token",
      description: "The words.",
      rows: 12408,
      columns: [column("sentence_id"), column("token"), column("pos", ["n", "v"])]
    }
  ],
  functions: [
    {name: "count", kind: "aggregate", parameters: ["arg"], description: "How many.", example: "count(*)"},
    {name: "frequencies", kind: "table", parameters: ["n"], description: "Words by frequency.", example: null},
    {name: "per_10k", kind: "macro", parameters: ["number", "total"], description: "In 10,000.", example: null},
    {name: "range", kind: "table", parameters: ["start", "stop"], description: "Whole numbers.", example: null}
  ]
};
