import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import JSZip from "jszip";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readCorpus} from "../data-loaders/corpus.js";
import {extractHtml} from "../data-loaders/html.js";
import {readReport} from "../data-loaders/reports.js";
import type {Reading} from "../data-loaders/reports.js";
import {violations} from "./invariants.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gongbao-sources-"));
});
afterAll(() => rm(folder, {recursive: true}));

async function read(name: string, content: string | Uint8Array): Promise<Reading> {
  const dir = await mkdtemp(join(folder, "corpus-"));
  await writeFile(join(dir, name), content);
  const [raw] = await readCorpus(dir);
  const reading = readReport(raw!);
  expect(violations(reading)).toEqual([]);
  return reading;
}

function outline({blocks}: Reading): string[] {
  return blocks.map(({role, level, kind, text}) => `${role}${level ?? ""}${kind ? ` ${kind}` : ""} | ${text}`);
}

const READ = [
  "title | 工会工作报告",
  "heading1 | 一、过去的工作",
  "paragraph | 加强基层工会建设，服务职工群众。",
  "heading2 | 帮扶救助",
  "paragraph | 慰问职工一百余万人次。"
];

describe("formats", () => {
  test(".md", async () => {
    const source =
      "# 工会工作报告\n\n## 一、过去的工作\n加强**基层工会**建设，\n服务[职工](https://example.org)群众。\n\n### 帮扶救助\n\n慰问职工一百余万人次。\n";
    const reading = await read("r.md", source);
    expect(outline(reading).filter((line) => !line.startsWith("furniture"))).toEqual(READ);
    expect(reading.blocks.filter(({kind}) => kind === "markup").map(({text}) => text)).toEqual([
      "#",
      "##",
      "**",
      "**",
      "[",
      "](https://example.org)",
      "###"
    ]);
  });

  test(".html: chrome stands aside, nothing visible is lost", async () => {
    const source = `<!doctype html><meta charset="utf-8"><title>x</title><script>var a;</script>
<nav><a href="/">首页</a> <a href="/a">要闻</a></nav>
<ul><li><a href="1">工会要闻</a></li><li><a href="2">基层动态</a></li><li><a href="3">服务职工</a></li></ul>
<h1>工会工作报告</h1><h2>一、过去的工作</h2><p>加强基层工会建设，
服务职工群众。</p><h3>帮扶救助</h3><p>慰问职工一百余万人次。</p><footer>版权所有</footer>`;
    const reading = await read("r.html", source);
    expect(outline(reading).filter((line) => !line.startsWith("furniture"))).toEqual(READ);
    const comments = reading.blocks.filter(({kind}) => kind === "comment").map(({text}) => text);
    expect(comments).toEqual(["<!-- 首页 要闻 -->", "<!-- 工会要闻 基层动态 服务职工 -->", "<!-- 版权所有 -->"]);
  });

  test(".docx: headings from styles", async () => {
    const reading = await read("r.docx", await makeDocx());
    expect(outline(reading).filter((line) => !line.startsWith("furniture"))).toEqual(READ);
    expect(reading.report.source_encoding).toBe("docx");
  });

  test(".pdf: lines, indents and pages of the text layer", async () => {
    const pages = [
      ["  The first paragraph of the report goes on", "over the line and over"],
      ["the page. It ends here."]
    ];
    const reading = await read("r.pdf", makePdf(pages));
    expect(reading.text).toContain("\f");
    expect(reading.paragraphs.map(({text}) => text)).toEqual([
      "The first paragraph of the report goes on over the line and over the page. It ends here."
    ]);
    expect(reading.report.source_encoding_basis).toBe("text layer of 2 pages");
  });

  test("a broken .docx or .pdf, and a PDF without text, say what to do", async () => {
    await expect(read("r.docx", "not a zip")).rejects.toThrow(
      /r\.docx:1: it cannot be opened: .+: open it in the program/u
    );
    await expect(read("r.pdf", "not a pdf")).rejects.toThrow(/r\.pdf:1: it cannot be opened/u);
    await expect(read("r.pdf", makePdf([[]]))).rejects.toThrow("r.pdf:1: byte 0: it has no text layer: read it by OCR");
  });
});

test("extractHtml keeps line breaks, cells and entities", () => {
  expect(extractHtml("<p>一&nbsp;二<br>三</p><table><tr><td>四</td><td>五</td></tr></table>")).toBe(
    "一\u00a0二\n三\n\n四\t五\n"
  );
});

describe("readCorpus", () => {
  test("says all that is wrong with a folder at once", async () => {
    const dir = await mkdtemp(join(folder, "bad-"));
    for (const name of ["a b.txt", "r.txt", "r.md", "lone.yaml", "table.csv", ".hidden"])
      await writeFile(join(dir, name), "文");
    await expect(readCorpus(dir)).rejects.toThrow(
      /a b\.txt:1: not a name[^]*r\.txt:1: a second file[^]*table\.csv:1: not a format[^]*lone\.yaml:1: no raw file/u
    );
  });

  test("an empty folder and a missing one are problems too", async () => {
    const dir = await mkdtemp(join(folder, "empty-"));
    await expect(readCorpus(dir)).rejects.toThrow("no report in the folder");
    await expect(readCorpus(join(dir, "none"))).rejects.toThrow("no such folder");
  });
});

async function makeDocx(): Promise<Uint8Array> {
  const paragraph = (text: string, style?: string) =>
    `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  const body = [
    paragraph("工会工作报告", "Heading1"),
    paragraph("一、过去的工作", "Heading2"),
    paragraph("加强基层工会建设，服务职工群众。"),
    paragraph("帮扶救助", "Heading3"),
    paragraph("慰问职工一百余万人次。")
  ].join("");
  const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const style = (level: number) =>
    `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`;
  const zip = new JSZip();
  zip.file(
    "[Content_Types].xml",
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`
  );
  zip.file(
    "_rels/.rels",
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
  );
  zip.file(
    "word/_rels/document.xml.rels",
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`
  );
  zip.file("word/styles.xml", `<w:styles xmlns:w="${main}">${[1, 2, 3].map(style).join("")}</w:styles>`);
  zip.file("word/document.xml", `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`);
  return zip.generateAsync({type: "uint8array"});
}

/** A PDF of plain pages in a standard font; leading spaces become an indent of half an em each. */
function makePdf(pages: readonly (readonly string[])[]): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"
  ];
  for (const [i, lines] of pages.entries()) {
    const content = lines
      .map(
        (line, row) =>
          `BT /F1 12 Tf ${60 + 12 * (line.length - line.trimStart().length)} ${700 - 18 * row} Td (${line.trim()}) Tj ET`
      )
      .join("\n");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`
    );
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  let pdf = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = pdf.length;
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = pdf.length;
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(pdf);
}
