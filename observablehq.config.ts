import {existsSync, mkdirSync} from "node:fs";
import {listNotebooks, listReports, listThemes} from "./data-loaders/contents.js";
import {words} from "./src/components/words.js";

// Framework asks a registry for the versions of packages that its client merely names. An empty folder in its cache,
// named as a version, answers instead: neither build nor preview reaches out.
const named =
  "@observablehq/plot @observablehq/sample-datasets apache-arrow arquero d3 d3-dsv echarts htl leaflet lodash mapbox-gl parquet-wasm react react-dom topojson-client";
for (const name of named.split(" ")) mkdirSync(`src/.observablehq/cache/_npm/${name}@0.0.0`, {recursive: true});
process.env["OBSERVABLE_TELEMETRY_DISABLE"] = "true";

const reports = listReports();
const themes = listThemes();
const shortNames = {en: words("en").themes.names, zh: words("zh").themes.names};

/** A theme's short names, else its labels. */
function menuName({theme_id, label_en, label_zh}: {theme_id: string; label_en: string; label_zh: string}): string {
  const short = (names: Record<string, string>, label: string) => names[theme_id] ?? label;
  return `${short(shortNames.en, label_en)} ${short(shortNames.zh, label_zh)}`;
}

export default {
  root: "src",
  output: process.env["GONGBAO_OUTPUT"] ?? "dist",
  title: "Gongbao 工报",
  home: '<span><span lang="zh">工报</span> Gongbao</span>',
  style: "style.css",
  globalStylesheets: [],
  search: false,
  head: '<link rel="icon" href="icon.svg" type="image/svg+xml"><script type="module" src="/components/search-button.js"></script>',
  header:
    '<button class="gb-search-open" type="button" aria-keyshortcuts="/">Search <span lang="zh">检索</span> <kbd>/</kbd></button>',
  pager: false,
  preserveExtension: true,
  toc: false,
  footer: "",
  duckdb: {extensions: {json: null, parquet: null}},
  interpreters: {".ts": ["node", "--import", "tsx"]},
  dynamicPaths: async function* () {
    yield* reports.map(({report_id}) => `/reports/${report_id}`);
    // A theme with a page of its own in src/themes has that; the others have the template's.
    for (const {theme_id} of themes) if (!existsSync(`src/themes/${theme_id}.md`)) yield `/themes/${theme_id}`;
    // Files to take home keep their addresses; Framework names those that pages load after their content.
    const {downloadPaths} = await import("./data-loaders/downloads.js");
    yield* downloadPaths();
  },
  pages: [
    {
      name: "Reports 报告",
      open: true,
      pages: [
        {name: "All reports 概览", path: "/reports/"},
        ...reports.map(({report_id, label}) => ({name: label, path: `/reports/${report_id}`}))
      ]
    },
    {
      name: "Themes 主题",
      open: false,
      pages: [
        {name: "All themes 比较", path: "/themes/"},
        ...themes.map(({theme_id, label_en, label_zh}) => ({
          name: menuName({theme_id, label_en, label_zh}),
          path: `/themes/${theme_id}`
        })),
        {name: "Agreement 一致性", path: "/agreement"}
      ]
    },
    {name: "From plan to plan 历次比较", path: "/comparison"},
    {name: "Set phrases 提法", path: "/phrases"},
    {name: "Indicators 指标", path: "/indicators"},
    {name: "Collation 对读", path: "/collation"},
    {name: "Plans and outcomes 计划与落实", path: "/targets-outcomes"},
    {
      name: "Words 词语",
      open: true,
      pages: [
        {name: "Frequencies 词频", path: "/words"},
        {name: "Company 搭配", path: "/company"},
        {name: "Keyness 关键词", path: "/keyness"},
        {name: "Concordance 索引", path: "/concordance"}
      ]
    },
    {
      name: "Notebooks 笔记",
      open: true,
      pages: listNotebooks().map(({page, title}) => ({name: title, path: `/notebooks/${page}`}))
    },
    {name: "Workbench 工作台", path: "/workbench"},
    {name: "Method 方法", path: "/method"},
    {name: "Data 数据", path: "/data"}
  ]
};
