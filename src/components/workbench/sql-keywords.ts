/** Words that DuckDB keeps for itself: no column or table can have one as its name without quotes. */
export const sqlKeywords: ReadonlySet<string> = new Set(
  (
    "all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create default " +
    "deferrable desc describe distinct do else end except false fetch for foreign from group having in initially " +
    "intersect into lambda lateral leading limit not null offset on only or order pivot pivot_longer pivot_wider placing " +
    "primary qualify references returning select show some summarize symmetric table then to trailing true union unique " +
    "unpivot using variadic when where window with " +
    "anti asof authorization by binary collation concurrently cross full glob ilike inner is isnull join left like natural " +
    "notnull outer over overlaps partition positional right semi similar tablesample try_cast unpack"
  ).split(" ")
);
