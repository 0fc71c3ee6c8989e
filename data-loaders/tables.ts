/**
 * The contract between the loaders, the pages, the tests and everyone who downloads the data. Each table is described
 * once, here: row types, Parquet types, the data dictionary and the schema browser are all made from this object.
 *
 * Offsets are UTF-16 code units, start inclusive, end exclusive. `source_start` and `source_end` point into the decoded
 * text of the source file, byte-order mark excluded, before any cleaning.
 */

/** How a column is stored in Parquet, named as DuckDB names it. DATE values are ISO strings (YYYY-MM-DD) in rows. */
export type ColumnType = "VARCHAR" | "INTEGER" | "DOUBLE" | "BOOLEAN" | "DATE" | "VARCHAR[]";

/** What is known of one column. `nullable` columns are NULL where the text does not say. */
export interface Column {
  type: ColumnType;
  nullable?: true;
  /** The legal values, where they are few and fixed. */
  values?: readonly string[];
  /** The table whose key its values are. */
  references?: string;
  description: string;
}

/** What is known of one table. `sort` names the columns that order the file, so that row-group statistics help. */
export interface Table {
  /** Completes "one row per …". */
  row: string;
  description: string;
  key: readonly string[];
  sort: readonly string[];
  columns: Record<string, Column>;
}

const report_id = {
  type: "VARCHAR",
  references: "reports",
  description: "The report, e.g. 2019-congress."
} as const;
const source_start = {
  type: "INTEGER",
  description: "Where it starts in the decoded source text: UTF-16 code units, inclusive."
} as const;
const source_end = {
  type: "INTEGER",
  description: "Where it ends in the decoded source text: UTF-16 code units, exclusive."
} as const;

export const tables = {
  reports: {
    row: "report",
    description: "The reports of the corpus, with what each says of its own issuer, occasion and periods.",
    key: ["report_id"],
    sort: ["ordinal"],
    columns: {
      report_id: {type: "VARCHAR", description: "Short readable id: the source file's name without its ending."},
      ordinal: {
        type: "INTEGER",
        description:
          "Place in the corpus, from 1, by the day of publication, else the last day reviewed, else the first planned for; a digest follows the report that it digests."
      },
      label: {
        type: "VARCHAR",
        description: "Short English name for menus and charts: the .yaml's label, else the words of the id."
      },
      label_zh: {
        type: "VARCHAR",
        description: "Short Chinese name for menus and charts: the .yaml's label_zh, else the words of the id."
      },
      title: {type: "VARCHAR", description: "Title as printed, spacing restored."},
      subtitle: {type: "VARCHAR", nullable: true, description: "Subtitle as printed, its leading dashes included."},
      issuer: {type: "VARCHAR", nullable: true, description: "Body in whose name the report is given."},
      issuer_basis: {type: "VARCHAR", nullable: true, description: "Words or rule that the issuer rests on."},
      occasion: {type: "VARCHAR", nullable: true, description: "Meeting at which the report was given."},
      occasion_basis: {type: "VARCHAR", nullable: true, description: "Words or rule that the occasion rests on."},
      published_on: {type: "DATE", nullable: true, description: "Day of the meeting or of printing."},
      published_basis: {type: "VARCHAR", nullable: true, description: "Words or rule that the day rests on."},
      genre: {
        type: "VARCHAR",
        values: ["full_report", "newspaper_digest", "abstract", "other"],
        description: "What kind of text it is."
      },
      genre_basis: {type: "VARCHAR", nullable: true, description: "Words or rule that the genre rests on."},
      digest_of: {
        type: "VARCHAR",
        nullable: true,
        references: "reports",
        description: "report_id of the report that this one digests."
      },
      digest_basis: {type: "VARCHAR", nullable: true, description: "Words or rule that the digest's source rests on."},
      covers_from: {type: "DATE", nullable: true, description: "First day of the period under review."},
      covers_to: {type: "DATE", nullable: true, description: "Last day of the period under review."},
      covers_basis: {type: "VARCHAR", nullable: true, description: "Words or rule that the reviewed period rests on."},
      plans_from: {type: "DATE", nullable: true, description: "First day of the period planned for."},
      plans_to: {type: "DATE", nullable: true, description: "Last day of the period planned for."},
      plans_basis: {type: "VARCHAR", nullable: true, description: "Words or rule that the planned period rests on."},
      source_file: {type: "VARCHAR", description: "Name of the raw file."},
      source_sha256: {type: "VARCHAR", description: "SHA-256 of the raw bytes, hexadecimal."},
      source_encoding: {type: "VARCHAR", description: "Encoding the bytes were decoded with."},
      source_encoding_basis: {type: "VARCHAR", description: "Evidence for that encoding."},
      characters: {type: "INTEGER", description: "Characters of the sentences, white space left out."},
      sentences: {type: "INTEGER", description: "Number of sentences."},
      tokens: {type: "INTEGER", description: "Number of tokens, punctuation included."}
    }
  },
  sources: {
    row: "report's source",
    description: "The text of each raw file as decoded or extracted, unchanged: what all source offsets point into.",
    key: ["report_id"],
    sort: ["report_id"],
    columns: {report_id, text: {type: "VARCHAR", description: "All of the decoded text, byte-order mark excluded."}}
  },
  blocks: {
    row: "run of source text with one role",
    description: "All of the source: each of its characters that is not white space belongs to exactly one block.",
    key: ["block_id"],
    sort: ["report_id", "ordinal"],
    columns: {
      block_id: {type: "VARCHAR", description: "report_id/bN, N counting in reading order from 1."},
      report_id,
      ordinal: {type: "INTEGER", description: "Place in reading order, from 1."},
      source_ordinal: {type: "INTEGER", description: "Place in the source file, from 1."},
      role: {
        type: "VARCHAR",
        values: ["title", "subtitle", "byline", "heading", "paragraph", "furniture"],
        description: "What the block is. Furniture is what page or web site added: set aside, not deleted."
      },
      level: {
        type: "INTEGER",
        nullable: true,
        description: "Level of a heading: 1 is the highest below the title. NULL for other roles."
      },
      text: {type: "VARCHAR", description: "The text with the layout undone: line breaks, stray spaces, fake bold."},
      rules: {
        type: "VARCHAR[]",
        description: "Names of the layout rules and editor's decisions that shaped the block."
      },
      kind: {
        type: "VARCHAR",
        nullable: true,
        description: "What kind of furniture it is: page_number, navigation, repeat and so on. NULL for other roles."
      },
      same_as: {type: "VARCHAR", nullable: true, description: "block_id of the block that this one repeats."},
      source_start,
      source_end
    }
  },
  edits: {
    row: "decision of a report's editor",
    description:
      "What only an editor could know of a report's layout and figures, from its .yaml, each with its reason.",
    key: ["report_id", "ordinal"],
    sort: ["report_id", "ordinal"],
    columns: {
      report_id,
      ordinal: {type: "INTEGER", description: "Place among the report's decisions, from 1; they act in this order."},
      kind: {
        type: "VARCHAR",
        values: ["move", "role", "level", "part", "join", "split", "keep_space", "quantity", "variant"],
        description: "What is decided."
      },
      words: {
        type: "VARCHAR",
        description: "Opening words of the block that it is about; of a figure, those of its sentence, and its own."
      },
      decision: {
        type: "VARCHAR",
        description: "What becomes of the block or the figure: before 政治方向更加坚定, heading of level 1, kind stock."
      },
      reason: {type: "VARCHAR", description: "Why, in the editor's words."},
      line: {type: "INTEGER", description: "Line of the report's .yaml, from 1."}
    }
  },
  sections: {
    row: "heading and what it governs",
    description:
      "The heading tree. Each report has a root section, whose heading is empty and which governs all of it.",
    key: ["section_id"],
    sort: ["report_id", "ordinal"],
    columns: {
      section_id: {type: "VARCHAR", description: "report_id/sN, N counting in reading order; s0 is the root."},
      report_id,
      parent_id: {
        type: "VARCHAR",
        nullable: true,
        references: "sections",
        description: "Section above; NULL for the root."
      },
      ordinal: {type: "INTEGER", description: "Place in reading order; the root is 0."},
      level: {type: "INTEGER", description: "Depth in the tree; the root is 0."},
      heading: {type: "VARCHAR", description: "Words of the heading, its number included; empty for the root."},
      part: {
        type: "VARCHAR",
        values: ["front", "review", "situation", "outlook", "closing", "other"],
        description: "Part of the report that the section belongs to."
      },
      part_basis: {type: "VARCHAR", description: "Words or rule that the part rests on."},
      source_start: {...source_start, description: "Where the section's heading starts (the root: its first block)."},
      source_end: {
        ...source_end,
        description: "Where the furthest block of the section ends in the source: UTF-16 code units, exclusive."
      }
    }
  },
  paragraphs: {
    row: "paragraph in reading order",
    description: "Paragraphs of running text; titles, headings, bylines and furniture are not among them.",
    key: ["paragraph_id"],
    sort: ["report_id", "ordinal"],
    columns: {
      paragraph_id: {type: "VARCHAR", description: "report_id/pN, N counting in reading order from 1."},
      report_id,
      section_id: {type: "VARCHAR", references: "sections", description: "Section whose heading stands above."},
      ordinal: {type: "INTEGER", description: "Place in reading order, from 1."},
      part: {
        type: "VARCHAR",
        values: ["front", "review", "situation", "outlook", "closing", "other"],
        description: "Part that the paragraph belongs to: its section's, or closing for a final address."
      },
      run_in_heading: {
        type: "VARCHAR",
        nullable: true,
        description: "First sentence where it stands as a heading of its own paragraph, its full stop included."
      },
      text: {type: "VARCHAR", description: "The paragraph with the layout undone."},
      source_start,
      source_end
    }
  },
  sentences: {
    row: "sentence",
    description: "Sentences: they end at 。！？ or at the paragraph's end, never at ；. Closing quotes stay with them.",
    key: ["sentence_id"],
    sort: ["report_id", "ordinal"],
    columns: {
      sentence_id: {
        type: "VARCHAR",
        description: "report_id/P.S: sentence S of paragraph P. A citation: stable in links."
      },
      report_id,
      section_id: {type: "VARCHAR", references: "sections", description: "Section whose heading stands above."},
      paragraph_id: {type: "VARCHAR", references: "paragraphs", description: "Paragraph it belongs to."},
      ordinal: {type: "INTEGER", description: "Place in the report in reading order, from 1."},
      part: {
        type: "VARCHAR",
        values: ["front", "review", "situation", "outlook", "closing", "other"],
        description: "Part of the report it belongs to: its paragraph's."
      },
      text: {type: "VARCHAR", description: "The sentence."},
      characters: {type: "INTEGER", description: "Its characters (code points), white space left out."},
      source_start,
      source_end
    }
  },
  tokens: {
    row: "word of a sentence",
    description: "Words as nodejieba with the project's lexicon cuts them, punctuation included.",
    key: ["sentence_id", "position"],
    sort: ["report_id", "sentence_ordinal", "position"],
    columns: {
      report_id,
      sentence_id: {type: "VARCHAR", references: "sentences", description: "Sentence it stands in."},
      sentence_ordinal: {type: "INTEGER", description: "The sentence's place in the report, from 1."},
      position: {type: "INTEGER", description: "Place in the sentence, from 1."},
      token: {type: "VARCHAR", description: "The word as it stands in the sentence."},
      pos: {
        type: "VARCHAR",
        description: "Part of speech in the ICTCLAS tag set (n noun, v verb, m numeral, x other …)."
      },
      content: {
        type: "BOOLEAN",
        description:
          "Whether it is a content word: noun, verb, adjective or the like, two characters or more, no stop word."
      },
      start: {type: "INTEGER", description: "Where it starts in the sentence's text: UTF-16 code units, inclusive."},
      end: {type: "INTEGER", description: "Where it ends in the sentence's text: UTF-16 code units, exclusive."}
    }
  },
  terms: {
    row: "word and part of speech of a report",
    description: "How often each word stands in each report. Punctuation is left out.",
    key: ["report_id", "token", "pos"],
    sort: ["report_id", "token", "pos"],
    columns: {
      report_id,
      token: {type: "VARCHAR", description: "The word."},
      pos: {type: "VARCHAR", description: "Part of speech in the ICTCLAS tag set."},
      content: {type: "BOOLEAN", description: "Whether it is a content word, as in the table tokens."},
      count: {type: "INTEGER", description: "Times it stands in the report."},
      per_10k: {type: "DOUBLE", description: "Times per 10,000 words of the report, punctuation left out."},
      documents: {type: "INTEGER", description: "Reports of the corpus that have it, as this part of speech."}
    }
  },
  candidates: {
    row: "word that the corpus suggests and the dictionary lacks",
    description:
      "Neighbouring words that hold together and move as one, for the editor of lexicon/words.txt. A sentence that several reports share counts once.",
    key: ["candidate"],
    sort: ["candidate"],
    columns: {
      candidate: {type: "VARCHAR", description: "The words together; of several ways to cut it, the commonest."},
      tokens: {type: "VARCHAR[]", description: "The words that it is cut into now."},
      count: {type: "INTEGER", description: "Times it stands in the corpus."},
      cohesion: {
        type: "DOUBLE",
        description: "Least pointwise mutual information of its halves, in bits (Church and Hanks 1990)."
      },
      left_entropy: {
        type: "DOUBLE",
        description: "Entropy of the words that stand before it, in bits (Huang and Powers 2003)."
      },
      right_entropy: {type: "DOUBLE", description: "Entropy of the words that stand after it, in bits."},
      sentence_ids: {type: "VARCHAR[]", description: "Sentences in which it stands."}
    }
  },
  quantities: {
    row: "measured, counted or planned quantity",
    description:
      "What the reports' figures say: what is counted, how many, over which period, whether a state, something done, a plan or a change. Dates, ordinals, slogans, names, durations and thresholds are not among them.",
    key: ["quantity_id"],
    sort: ["report_id", "ordinal"],
    columns: {
      quantity_id: {type: "VARCHAR", description: "sentence_id/qN, N counting in the sentence from 1."},
      report_id,
      sentence_id: {type: "VARCHAR", references: "sentences", description: "Sentence it stands in."},
      ordinal: {type: "INTEGER", description: "Place in the report in reading order, from 1."},
      part: {
        type: "VARCHAR",
        values: ["front", "review", "situation", "outlook", "closing", "other"],
        description: "Part of the report that the sentence belongs to."
      },
      expression: {
        type: "VARCHAR",
        description: "Number, unit and the qualifiers beside them, as the sentence has them."
      },
      value: {
        type: "DOUBLE",
        description:
          "The number, scale multiplied out (12.6万 is 126000); of a range the lower bound; of a share per cent."
      },
      value_exact: {
        type: "VARCHAR",
        description: "The same as exact decimal, or as fraction (2/3) where no decimal is exact."
      },
      value_max: {type: "DOUBLE", nullable: true, description: "Upper bound of a range. NULL for a single figure."},
      value_low: {
        type: "DOUBLE",
        nullable: true,
        description: "Least value that the wording allows: 1.4万 is 13500 or more. NULL where it sets none."
      },
      value_high: {
        type: "DOUBLE",
        nullable: true,
        description: "Greatest value that the wording allows: 1.4万 is 14500 or less. NULL where it sets none."
      },
      unit: {
        type: "VARCHAR",
        nullable: true,
        description: "Unit as written, without its scale (万元 is 元). NULL where the noun follows without one."
      },
      dimension: {
        type: "VARCHAR",
        values: ["count", "person_times", "money", "share", "households", "other"],
        description: "What the unit measures. share: per cent, percentage points, times, fractions."
      },
      qualifier: {
        type: "VARCHAR",
        values: ["exact", "approx", "over", "under"],
        description: "How the wording limits the number. exact: it does not."
      },
      indicator: {type: "VARCHAR", nullable: true, description: "What is counted, in the report's words."},
      indicator_full: {
        type: "VARCHAR",
        nullable: true,
        description: "The same with the words restored that the sentence leaves out."
      },
      indicator_basis: {
        type: "VARCHAR",
        description: "Where in the sentence the indicator was found; where there is none, why."
      },
      verb: {type: "VARCHAR", nullable: true, description: "Verb that governs the figure. NULL where none does."},
      kind: {
        type: "VARCHAR",
        nullable: true,
        values: ["stock", "flow", "target", "change"],
        description:
          "stock: a state at a date. flow: done within a period. target: planned or required. change: a difference."
      },
      kind_basis: {type: "VARCHAR", description: "Words or rule that the kind rests on, or why there is none."},
      direction: {
        type: "VARCHAR",
        nullable: true,
        values: ["up", "down"],
        description: "Direction of a change, planned ones included. NULL where the figure is no difference."
      },
      period_from: {type: "DATE", nullable: true, description: "First day of the period; of a stock its day."},
      period_to: {type: "DATE", nullable: true, description: "Last day of the period; of a stock its day."},
      period_basis: {type: "VARCHAR", description: "Words or rule that the period rests on, or why there is none."},
      series_id: {
        type: "VARCHAR",
        nullable: true,
        references: "series",
        description: "Series of comparable quantities that it belongs to."
      },
      theme_id: {type: "VARCHAR", nullable: true, references: "themes", description: "Theme of its series."},
      repeats: {
        type: "VARCHAR",
        nullable: true,
        description: "quantity_id of the figure of the full report that a digest repeats. Leave such rows out of sums."
      },
      decided: {type: "VARCHAR[]", description: "Columns that the report's editor set in its .yaml; empty for none."},
      decided_basis: {
        type: "VARCHAR",
        nullable: true,
        description: "The editor's reason. NULL where the rules alone have read the figure."
      },
      start: {
        type: "INTEGER",
        description: "Where the expression starts in the sentence's text: UTF-16 code units, inclusive."
      },
      end: {
        type: "INTEGER",
        description: "Where the expression ends in the sentence's text: UTF-16 code units, exclusive."
      },
      number_start: {
        type: "INTEGER",
        description:
          "Where number and unit start in the sentence's text, qualifiers outside: UTF-16 code units, inclusive."
      },
      number_end: {
        type: "INTEGER",
        description:
          "Where number and unit end in the sentence's text, qualifiers outside: UTF-16 code units, exclusive."
      },
      source_start: {
        ...source_start,
        description: "Where number and unit start in the decoded source text, inclusive."
      },
      source_end: {...source_end, description: "Where number and unit end in the decoded source text, exclusive."}
    }
  },
  series: {
    row: "series of comparable quantities",
    description:
      "What the figures of several reports are about when they are about the same thing: lexicon/series.yaml.",
    key: ["series_id"],
    sort: ["series_id"],
    columns: {
      series_id: {type: "VARCHAR", description: "Short readable id."},
      label_zh: {type: "VARCHAR", description: "Chinese name."},
      label_en: {type: "VARCHAR", description: "English name."},
      unit: {type: "VARCHAR", description: "Usual unit; others may stand in reports."},
      kind: {type: "VARCHAR", values: ["stock", "flow", "target", "change"], description: "What its figures say."},
      theme_id: {type: "VARCHAR", references: "themes", description: "Theme of the codebook."},
      apart: {type: "VARCHAR[]", description: "series_id of those that look alike and must not be merged with it."},
      note: {type: "VARCHAR", nullable: true, description: "What changed in scope or wording."}
    }
  },
  series_points: {
    row: "quantity of a series, repeats in digests left out",
    description:
      "The points that a series is drawn from: states at their day, things done over their period and per year of it.",
    key: ["quantity_id"],
    sort: ["series_id", "period_to", "quantity_id"],
    columns: {
      quantity_id: {type: "VARCHAR", references: "quantities", description: "The quantity."},
      series_id: {type: "VARCHAR", references: "series", description: "Its series."},
      report_id,
      kind: {type: "VARCHAR", values: ["stock", "flow", "target", "change"], description: "What the figure says."},
      period_from: {type: "DATE", nullable: true, description: "First day of its period; of a stock its day."},
      period_to: {type: "DATE", nullable: true, description: "Last day of its period; of a stock its day."},
      years: {type: "DOUBLE", nullable: true, description: "Length of the period in years. NULL for a stock or a day."},
      value: {type: "DOUBLE", description: "The number; of a range the lower bound; of a share per cent."},
      value_low: {type: "DOUBLE", nullable: true, description: "Least value that the wording allows."},
      value_high: {type: "DOUBLE", nullable: true, description: "Greatest value that the wording allows."},
      per_year: {
        type: "DOUBLE",
        nullable: true,
        description: "Value per year of the period. NULL for states, shares, changes and targets for a day."
      },
      per_year_low: {type: "DOUBLE", nullable: true, description: "Least value per year that the wording allows."},
      per_year_high: {type: "DOUBLE", nullable: true, description: "Greatest value per year that the wording allows."},
      unit: {type: "VARCHAR", nullable: true, description: "Unit as written here."},
      comparability: {
        type: "VARCHAR",
        nullable: true,
        description: "What differs from the series' other points: wording, unit, scope. NULL where nothing is known to."
      }
    }
  },
  targets_outcomes: {
    row: "plan and later figure that answers it, or plan and silence",
    description:
      "What became of each plan in later reports of the same body, over times within the plan's or ending with it; repeats in digests left out.",
    key: ["target_id", "outcome_id"],
    sort: ["target_report_id", "target_id", "outcome_to"],
    columns: {
      target_id: {type: "VARCHAR", references: "quantities", description: "quantity_id of the plan."},
      outcome_id: {
        type: "VARCHAR",
        nullable: true,
        references: "quantities",
        description: "quantity_id of the later figure. NULL for silence."
      },
      series_id: {type: "VARCHAR", nullable: true, references: "series", description: "Series of the plan."},
      relation: {
        type: "VARCHAR",
        values: ["reached", "short", "underway", "related", "silent", "pending", "unknown"],
        description:
          "reached, short (of it at its end), underway (before its end); related: another series or length of time; silent: later reports do not say; pending: there is no later report of that body; unknown: the plan is of no series."
      },
      target_report_id: {type: "VARCHAR", references: "reports", description: "Report that plans."},
      outcome_report_id: {type: "VARCHAR", nullable: true, references: "reports", description: "Report that answers."},
      target_value: {type: "DOUBLE", description: "Number planned."},
      outcome_value: {type: "DOUBLE", nullable: true, description: "Number reported."},
      unit: {type: "VARCHAR", nullable: true, description: "Unit of the plan."},
      target_from: {type: "DATE", nullable: true, description: "First day of the planned period."},
      target_to: {type: "DATE", nullable: true, description: "Last day of the planned period."},
      outcome_from: {type: "DATE", nullable: true, description: "First day of the later figure's period."},
      outcome_to: {type: "DATE", nullable: true, description: "Last day of the later figure's period."},
      share_reached: {
        type: "DOUBLE",
        nullable: true,
        description: "Reported divided by planned, where both are of one series, unit and length of time."
      }
    }
  },
  undertakings: {
    row: "planned sentence and later sentence that takes it up, or either alone",
    description:
      "What became of what reports plan in words: each sentence of an outlook with the sentences of later reviews that speak of the same, or with none; and what reviews tell that no plan spoke of. A likeness of words, not a judgement of deeds. Digests of reports that are there in full and sentences that only head their paragraphs are left out.",
    key: ["undertaking_id"],
    sort: ["ordinal"],
    columns: {
      undertaking_id: {
        type: "VARCHAR",
        description: "plan_sentence_id~review_sentence_id; nothing before or after ~ where one side is missing."
      },
      ordinal: {
        type: "INTEGER",
        description:
          "Place in the table, from 1: plans in reading order, the likest review first; then what no plan has."
      },
      relation: {
        type: "VARCHAR",
        values: ["taken_up", "perhaps", "silent", "pending", "unplanned"],
        description:
          "taken_up, perhaps: by similarity. silent: no review of the planned period speaks of it. pending: no later report that reviews the planned period is there. unplanned: no earlier plan for the reviewed period speaks of it."
      },
      plan_report_id: {
        type: "VARCHAR",
        nullable: true,
        references: "reports",
        description: "Report that plans. NULL for unplanned."
      },
      plan_sentence_id: {
        type: "VARCHAR",
        nullable: true,
        references: "sentences",
        description: "Planned sentence. NULL for unplanned."
      },
      review_report_id: {
        type: "VARCHAR",
        nullable: true,
        references: "reports",
        description: "Later report. NULL for silent and pending."
      },
      review_sentence_id: {
        type: "VARCHAR",
        references: "sentences",
        nullable: true,
        description: "Reviewed sentence. NULL for silent and pending."
      },
      similarity: {
        type: "DOUBLE",
        nullable: true,
        description:
          "Cosine of the sentences' character bigrams, weighed by tf-idf over all sentences (Salton and Buckley 1988), halved where they have no theme in common; from 0 to 1. NULL where one side is missing."
      },
      shared: {
        type: "VARCHAR[]",
        description: "Wordings that both sentences have, those that say most first, six at most."
      }
    }
  },
  themes: {
    row: "theme of the codebook",
    description: "What sentences can be about: lexicon/themes.yaml.",
    key: ["theme_id"],
    sort: ["ordinal"],
    columns: {
      theme_id: {type: "VARCHAR", description: "Short readable id."},
      ordinal: {type: "INTEGER", description: "Place in the codebook, from 1."},
      label_zh: {type: "VARCHAR", description: "Chinese name."},
      label_en: {type: "VARCHAR", description: "English name."},
      definition: {type: "VARCHAR", description: "What belongs to it and what does not, in English."},
      definition_zh: {type: "VARCHAR", description: "What belongs to it and what does not, in Chinese."}
    }
  },
  sentence_themes: {
    row: "theme of a sentence",
    description:
      "What each sentence is about: at most three themes, given by a person where one has coded the sentence, else by the rules of lexicon/themes.yaml. Sentences about none have no row.",
    key: ["sentence_id", "theme_id"],
    sort: ["report_id", "sentence_id", "rank"],
    columns: {
      sentence_id: {type: "VARCHAR", references: "sentences", description: "The sentence."},
      report_id,
      theme_id: {type: "VARCHAR", references: "themes", description: "The theme."},
      rank: {type: "INTEGER", description: "Place among the sentence's themes, from 1, the best first."},
      score: {type: "DOUBLE", description: "Weight of all that speaks for the theme; of a person's coding 1."},
      evidence: {
        type: "VARCHAR[]",
        description: "Words of the sentence that speak for the theme, as they stand in it."
      },
      heading_evidence: {type: "VARCHAR[]", description: "Words of headings above that do, where they were needed."},
      neighbour_evidence: {
        type: "VARCHAR[]",
        description: "Words of the sentences before and after that do, where they were needed."
      },
      coder: {type: "VARCHAR", description: "dictionary, or the name of the person who coded the sentence."}
    }
  },
  codings: {
    row: "theme that a coder gave a sentence",
    description:
      "All codings side by side, for comparison: those of the rules, of people in codings/, and of the reference that accuracy is measured against. What counts for the pages is sentence_themes.",
    key: ["coder", "sentence_id", "theme_id"],
    sort: ["coder", "report_id", "sentence_id", "theme_id"],
    columns: {
      coder: {type: "VARCHAR", description: "dictionary, reference, or the name of a person."},
      report_id,
      sentence_id: {type: "VARCHAR", references: "sentences", description: "The sentence."},
      theme_id: {
        type: "VARCHAR",
        nullable: true,
        references: "themes",
        description: "The theme. NULL: the coder found none."
      },
      disputed: {
        type: "BOOLEAN",
        description: "Whether the coder calls the theme arguable. Such rows count neither way."
      },
      note: {type: "VARCHAR", nullable: true, description: "What the coder remarks."}
    }
  },
  phrases: {
    row: "set phrase (提法) of the lexicon",
    description: "Numbered formulas, slogans, campaigns and names: lexicon/phrases.yaml.",
    key: ["phrase_id"],
    sort: ["phrase_id"],
    columns: {
      phrase_id: {type: "VARCHAR", description: "Short readable id."},
      phrase: {type: "VARCHAR", description: "The phrase as the lexicon writes it."},
      kind: {type: "VARCHAR", values: ["numbered", "slogan", "campaign", "name"], description: "What kind of phrase."},
      gloss: {type: "VARCHAR", description: "English."},
      members: {type: "VARCHAR[]", description: "What a numbered formula counts, in order; empty where not known."},
      note: {type: "VARCHAR", nullable: true, description: "Since when, of whom, what else it can mean."}
    }
  },
  phrase_uses: {
    row: "use of a set phrase",
    description: "Where each set phrase stands, in whatever spelling. Uses inside a longer set phrase are left out.",
    key: ["sentence_id", "start", "phrase_id"],
    sort: ["report_id", "sentence_id", "start"],
    columns: {
      phrase_id: {type: "VARCHAR", references: "phrases", description: "The phrase."},
      report_id,
      sentence_id: {type: "VARCHAR", references: "sentences", description: "The sentence it stands in."},
      start: {
        type: "INTEGER",
        description:
          "Where it starts in the sentence's text: UTF-16 code units, inclusive. Quotation marks around it are outside."
      },
      end: {type: "INTEGER", description: "Where it ends in the sentence's text: UTF-16 code units, exclusive."},
      wording: {type: "VARCHAR", description: "The characters that stand there."}
    }
  },
  phrase_headings: {
    row: "set phrase in a heading",
    description:
      "Where set phrases stand in headings, which are no sentences: a phrase that a report has in headings only is not missing from it. A report's title is not searched.",
    key: ["section_id", "start", "phrase_id"],
    sort: ["report_id", "section_id", "start"],
    columns: {
      phrase_id: {type: "VARCHAR", references: "phrases", description: "The phrase."},
      report_id,
      section_id: {type: "VARCHAR", references: "sections", description: "The section whose heading it stands in."},
      start: {
        type: "INTEGER",
        description:
          "Where it starts in the heading: UTF-16 code units, inclusive. Quotation marks around it are outside."
      },
      end: {type: "INTEGER", description: "Where it ends in the heading: UTF-16 code units, exclusive."},
      wording: {type: "VARCHAR", description: "The characters that stand there."}
    }
  },
  phrase_candidates: {
    row: "wording that may be a set phrase",
    description:
      "What the corpus suggests for lexicon/phrases.yaml: wordings in quotation marks, numbered formulas, and character sequences that several reports repeat. None of it is checked.",
    key: ["candidate", "kind"],
    sort: ["kind", "candidate"],
    columns: {
      candidate: {type: "VARCHAR", description: "The wording, in plain form: without white space and quotation marks."},
      kind: {
        type: "VARCHAR",
        values: ["quoted", "numbered", "repeated"],
        description: "What suggests it."
      },
      uses: {type: "INTEGER", description: "Times it stands in the corpus."},
      reports: {type: "INTEGER", description: "Reports it stands in."},
      sentence_ids: {type: "VARCHAR[]", description: "Sentences it stands in, in reading order."}
    }
  },
  alignments: {
    row: "pair of passages of two reports that share wording",
    description:
      "Where reports repeat one another: passages found by their wording, sentence by sentence and inside sentences. Set phrases and stock wording alone are none. The left report is the one that stands first in the corpus.",
    key: ["alignment_id"],
    sort: ["left_report_id", "right_report_id", "left_ordinal", "right_ordinal"],
    columns: {
      alignment_id: {type: "VARCHAR", description: "left_sentence_id~right_sentence_id."},
      left_report_id: {
        type: "VARCHAR",
        references: "reports",
        description: "The report that stands first in the corpus; of a digest, its source."
      },
      right_report_id: {type: "VARCHAR", references: "reports", description: "The later report, or the digest."},
      left_sentence_id: {type: "VARCHAR", references: "sentences", description: "Sentence of the left report."},
      right_sentence_id: {
        type: "VARCHAR",
        references: "sentences",
        description: "Sentence of the right report. One may stand in several pairs."
      },
      left_ordinal: {type: "INTEGER", description: "The left sentence's place in its report, from 1."},
      right_ordinal: {type: "INTEGER", description: "The right sentence's place in its report, from 1."},
      relation: {
        type: "VARCHAR",
        values: ["identical", "edited", "abridged", "formula"],
        description:
          "identical: no word differs. formula: nothing but numbers does. abridged: one side has all words of the other and at least four characters more. edited: any other difference in words."
      },
      moved: {
        type: "BOOLEAN",
        description: "Whether it stands outside the longest run of pairs that both reports have in one order."
      },
      similarity: {
        type: "DOUBLE",
        description:
          "Twice the shared characters by the characters of both passages, from 0 to 1 (Dice 1945; Ratcliff and Metzener 1988). A number is one character; punctuation, white space and width do not count."
      },
      shared: {
        type: "INTEGER",
        description: "Characters that the passages share, counted so, numbers alike whatever they say."
      },
      left_start: {
        type: "INTEGER",
        description: "Where the passage starts in the left sentence's text: UTF-16 code units, inclusive."
      },
      left_end: {
        type: "INTEGER",
        description: "Where the passage ends in the left sentence's text: UTF-16 code units, exclusive."
      },
      left_share: {
        type: "DOUBLE",
        description:
          "Shared characters by all of the left sentence, counted so: what is deleted or substituted in the passage is not shared."
      },
      right_start: {
        type: "INTEGER",
        description: "Where the passage starts in the right sentence's text: UTF-16 code units, inclusive."
      },
      right_end: {
        type: "INTEGER",
        description: "Where the passage ends in the right sentence's text: UTF-16 code units, exclusive."
      },
      right_share: {
        type: "DOUBLE",
        description:
          "Shared characters by all of the right sentence, counted so: what is inserted or substituted in the passage is not shared."
      }
    }
  },
  variants: {
    row: "difference inside an alignment",
    description:
      "Every difference between the two passages of an alignment, to the character: taking the left texts out of the left passage and putting the right texts in gives the right passage. A difference is left to right; which side is at fault it does not say.",
    key: ["alignment_id", "ordinal"],
    sort: ["alignment_id", "ordinal"],
    columns: {
      alignment_id: {type: "VARCHAR", references: "alignments", description: "The pair of passages."},
      ordinal: {type: "INTEGER", description: "Place in the right passage, from 1."},
      operation: {
        type: "VARCHAR",
        values: ["insert", "delete", "substitute", "transpose"],
        description:
          "insert: only the right has it. delete: only the left has it. transpose: both have it, at different places."
      },
      kind: {
        type: "VARCHAR",
        values: ["words", "number", "punctuation", "width"],
        description:
          "What differs. Words and numbers are what a text says, punctuation and width (white space and letter case with it) how it is set: substantives and accidentals (Greg 1950)."
      },
      left_text: {type: "VARCHAR", description: "What the left sentence has; empty for an insertion."},
      right_text: {type: "VARCHAR", description: "What the right sentence has; empty for an omission."},
      left_start: {
        type: "INTEGER",
        description: "Where it starts in the left sentence's text: UTF-16 code units, inclusive."
      },
      left_end: {
        type: "INTEGER",
        description: "Where it ends in the left sentence's text: UTF-16 code units, exclusive."
      },
      right_start: {
        type: "INTEGER",
        description: "Where it starts in the right sentence's text: UTF-16 code units, inclusive."
      },
      right_end: {
        type: "INTEGER",
        description: "Where it ends in the right sentence's text: UTF-16 code units, exclusive."
      },
      rule: {
        type: "VARCHAR",
        nullable: true,
        values: [
          "latin-for-chinese",
          "doubled-wording",
          "swapped-characters",
          "confused-characters",
          "broken-word",
          "miscopied-number",
          "connective",
          "moved-words",
          "list-member",
          "clause",
          "other-word",
          "word",
          "number",
          "punctuation",
          "width"
        ],
        description: "Rule that recognises the difference (lexicon/variants.yaml tells them). NULL where none does."
      },
      reading: {
        type: "VARCHAR",
        nullable: true,
        values: ["slip", "editorial"],
        description:
          "What the rule takes it for: a slip of transcription on one of the two sides, or an editor's change. NULL where the rules do not say."
      },
      reading_basis: {type: "VARCHAR", nullable: true, description: "Words that the rule rests on."},
      verdict: {
        type: "VARCHAR",
        nullable: true,
        values: ["slip", "editorial"],
        description: "What the editor of the right report says in its .yaml. NULL where nothing is said."
      },
      verdict_basis: {type: "VARCHAR", nullable: true, description: "The editor's reason."}
    }
  }
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

interface Values {
  VARCHAR: string;
  INTEGER: number;
  DOUBLE: number;
  BOOLEAN: boolean;
  DATE: string;
  "VARCHAR[]": string[];
}
type Value<C> = C extends {values: readonly (infer V)[]}
  ? V
  : C extends {type: infer T extends ColumnType}
    ? Values[T]
    : never;
type Nullable<C> = C extends {nullable: true} ? null : never;

/** The row type of a table: `Row<"sentences">`. */
export type Row<N extends TableName> = {
  [K in keyof (typeof tables)[N]["columns"]]:
    Value<(typeof tables)[N]["columns"][K]> | Nullable<(typeof tables)[N]["columns"][K]>;
};

export type Report = Row<"reports">;
export type Block = Row<"blocks">;
export type EditRow = Row<"edits">;
export type Section = Row<"sections">;
export type Paragraph = Row<"paragraphs">;
export type Sentence = Row<"sentences">;
export type Token = Row<"tokens">;
export type Quantity = Row<"quantities">;
export type SeriesRow = Row<"series">;
export type SeriesPoint = Row<"series_points">;
export type TargetOutcome = Row<"targets_outcomes">;
export type Undertaking = Row<"undertakings">;
export type ThemeRow = Row<"themes">;
export type SentenceTheme = Row<"sentence_themes">;
export type CodingRow = Row<"codings">;
export type PhraseRow = Row<"phrases">;
export type PhraseUse = Row<"phrase_uses">;
export type PhraseHeading = Row<"phrase_headings">;
export type PhraseCandidate = Row<"phrase_candidates">;
export type Alignment = Row<"alignments">;
export type Variant = Row<"variants">;

/** Rows of every table: what the pipeline gives and the Parquet writer takes. */
export type Tables = {[N in TableName]: Row<N>[]};

export type Part = Section["part"];
export type Role = Block["role"];
export type Genre = Report["genre"];
