import {stringify} from "yaml";
import {describeData} from "./dataset.js";
import type {Dataset} from "./dataset.js";

/** How to cite the data, in the Citation File Format 1.2.0 (Druskat et al. 2021): `CITATION.cff`. */
export function toCitationFile({publication, release}: Dataset): string {
  return stringify(
    {
      "cff-version": "1.2.0",
      message: "If you use this data, please cite it as below, with the version and the hash of the data.",
      type: "dataset",
      title: publication.title,
      abstract: describeData(publication).join(" "),
      authors: publication.authors.map((author) =>
        "name" in author
          ? {name: author.name}
          : {
              "family-names": author.family,
              "given-names": author.given,
              ...(author.orcid === null ? {} : {orcid: `https://orcid.org/${author.orcid}`})
            }
      ),
      version: release.version,
      "date-released": publication.released,
      license: publication.licence,
      ...(publication.homepage === null ? {} : {url: publication.homepage}),
      identifiers: [
        {type: "other", value: `sha256:${release.data}`, description: "SHA-256 of the tables' Parquet files"}
      ],
      keywords: publication.keywords
    },
    {lineWidth: 0}
  );
}
