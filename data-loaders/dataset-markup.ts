import type {Dataset as SchemaDataset, Organization, Person, Report as SchemaReport, WithContext} from "schema-dts";
import {describeData, licenceAddress} from "./dataset.js";
import type {Dataset} from "./dataset.js";
import {authorName} from "./publication.js";
import type {Author} from "./publication.js";
import type {Report} from "./tables.js";

const CONTEXT = "https://schema.org";

/** The data as a schema.org Dataset, for search engines that read the page it stands in. Addresses are relative to the site. */
export function toDatasetMarkup({publication, release, covers, tables}: Dataset): WithContext<SchemaDataset> {
  const {homepage, title, rights, keywords, released} = publication;
  const at = (path: string) => (homepage === null ? path : new URL(path, homepage).href);
  const files = tables.flatMap(({parquet, csv}) => [
    {...parquet, type: "application/vnd.apache.parquet"},
    ...(csv ? [{...csv, type: "text/csv"}] : [])
  ]);
  return {
    "@context": CONTEXT,
    "@type": "Dataset",
    name: title,
    description: describeData(publication).join(" "),
    ...(homepage === null ? {} : {url: at("data.html")}),
    version: release.version,
    identifier: `sha256:${release.data}`,
    datePublished: released,
    license: licenceAddress(publication),
    copyrightNotice: rights,
    usageInfo: at("data.html#licence"),
    creator: publication.authors.map(toAgent),
    keywords,
    inLanguage: "zh",
    isAccessibleForFree: true,
    ...(covers ? {temporalCoverage: `${covers.from}/${covers.to}`} : {}),
    variableMeasured: tables.map(({name, row}) => ({
      "@type": "PropertyValue",
      name,
      description: `One row per ${row}`
    })),
    distribution: files.map(({name, bytes, sha256, type}) => ({
      "@type": "DataDownload",
      name,
      contentUrl: at(`tables/${name}`),
      encodingFormat: type,
      contentSize: `${bytes} B`,
      sha256
    }))
  };
}

function toAgent(author: Author): Organization | Person {
  if ("name" in author) return {"@type": "Organization", name: author.name};
  return {
    "@type": "Person",
    name: authorName(author),
    familyName: author.family,
    givenName: author.given,
    ...(author.orcid === null ? {} : {sameAs: `https://orcid.org/${author.orcid}`})
  };
}

/** A report as a schema.org Report: its title, its day and the body in whose name it is given. */
export function toReportMarkup(report: Report): WithContext<SchemaReport> {
  const {title, subtitle, issuer, published_on, covers_from, covers_to} = report;
  return {
    "@context": CONTEXT,
    "@type": "Report",
    name: title,
    ...(subtitle === null ? {} : {alternativeHeadline: subtitle}),
    inLanguage: "zh",
    ...(published_on === null ? {} : {datePublished: published_on}),
    ...(issuer === null ? {} : {author: {"@type": "Organization", name: issuer}}),
    ...(covers_from === null || covers_to === null ? {} : {temporalCoverage: `${covers_from}/${covers_to}`}),
    identifier: report.report_id
  };
}

/** A block of a page that says what it is about. No character of it ends the block, or begins an expression of Markdown's. */
export function markupBlock(markup: object): string {
  const text = JSON.stringify(markup).replaceAll("<", "\\u003c").replaceAll("$", "\\u0024");
  return `<script type="application/ld+json">${text}</script>`;
}
