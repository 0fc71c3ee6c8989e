import type {Line} from "./lines.js";
import {readNumbering} from "./numbering.js";
import {endsSentence, holdsSentence} from "./punctuation.js";

/** Words of a web page's controls; a line of nothing else is one. Alone the weak ones may be words of the text. */
const STRONG =
  /分享到|打印(?:本页|本文)|关闭(?:窗口|本页)|【打印】|【关闭】|加入收藏|设为首页|返回(?:顶部|首页|列表)|E-?mail推荐|邮件推荐|纠错|QQ空间|扫一扫|手机版|复制链接/iu;
const CONTROLS =
  /分享(?:到|至)?|打印(?:本页|本文)?|关闭(?:窗口|本页)?|收藏(?:本页)?|加入|设为首页|返回(?:顶部|首页|列表)?|E-?mail|邮件|推荐|我要|纠错|微信|微博|QQ空间|新浪|腾讯|扫一扫(?:在手机打开当前页)?|手机版|无障碍|简体|繁体|English|登录|注册|搜索|复制链接/giu;
const PAGER = /首页|[上下前后]一?页|[尾末]页|共\d+页|第\d+页|转到|GO|\d+/giu;
const BETWEEN = /[\s|｜【】[\]（）()<>《》«»·•:：、/.…-]/gu;

/** Whether text is made of some words and the marks that stand between them, and nothing else. */
function isMadeOf(text: string, words: RegExp): boolean {
  return text.length <= 80 && text.replace(words, "").replace(BETWEEN, "") === "";
}

/** Where a page says when it was put up and whence it was taken. */
const ORIGIN =
  /^(?:信息|文章|稿件)?来源[：:]|\d日?[^，；]{0,40}来源[：:]|来源[：:][^，；]{0,40}\d{4}|(?:发布|发表|更新)(?:时间|日期|机构|者)?[：:].{0,20}\d|发文日期[：:]|浏览(?:次数|量)[：:\d]|点击(?:数|量|次数)[：:\d]|阅读(?:次数|量)[：:\d]|^[^，。；]{0,24}(?:https?:\/\/|www\.)[!-~]+[^，。；]{0,40}$/iu;

/** Kinds of furniture that a whole line can be, by its text without white space. */
const KINDS: readonly (readonly [kind: string, test: (text: string) => boolean])[] = [
  [
    "page_number",
    (text) =>
      /^[-—－–·•~]{1,3}\d{1,4}[-—－–·•~]{1,3}$|^第\d{1,4}页(?:[，,/／]?共\d{1,4}页)?$|^Page\d+(?:of\d+)?$/iu.test(text)
  ],
  [
    "font_size",
    (text) => text.length < 30 && /(?:字体|字号|文字大小)(?:[：:].{0,3}[大中小]|.{0,2}大.{0,3}中.{0,3}小)/u.test(text)
  ],
  ["controls", (text) => STRONG.test(text) && isMadeOf(text, CONTROLS)],
  ["pager", (text) => /[上下前后尾末首]一?页/u.test(text) && isMadeOf(text, PAGER)],
  ["pager", (text) => text.length < 60 && /^(?:上|下)一(?:篇|条)[：:]/u.test(text)],
  [
    "breadcrumb",
    (text) =>
      text.length < 80 &&
      (/^(?:您|你)?(?:现在|当前|所在)?的?(?:所在)?位置[：:]/u.test(text) ||
        /^(?:网站)?首页(?:[>＞»›]|-->|\/)+/u.test(text))
  ],
  ["source_line", (text) => text.length <= 110 && !holdsSentence(text) && ORIGIN.test(text)],
  [
    "dateline",
    (text) =>
      text.length <= 24 && /^[（(]?(?:新华社|中新社|本报|人民网|新华网|央视网).{0,16}(?:电|讯)[）)]?$/u.test(text)
  ],
  ["caption", (text) => text.length <= 120 && /(?:记者|通讯员)[\p{Script=Han}、]{2,12}摄(?:影)?[）)]?$/u.test(text)],
  [
    "editor_line",
    (text) =>
      text.length <= 40 &&
      /^[（(【[]?(?:责任编辑|责编|编辑|校对|审核|初审|复审|终审|值班编辑|录入|作者|供稿|编审|监制|签发|版面编辑)[：:/][^。]{0,30}[）)】\]]?$/u.test(
        text
      )
  ],
  [
    "copyright",
    (text) =>
      text.length <= 140 &&
      /^(?:版权所有|(?:主办|承办)(?:单位)?[：:]|技术支持[：:]|网站标识码|转载请注明|网站地图|隐私声明|联系我们)|Copyright|©|ICP备\d|公网安备\d|建议使用.{0,20}浏览器/iu.test(
        text
      )
  ],
  [
    "classification",
    (text) => text.length <= 40 && /^(?:中图)?分类号[：:]|^文献标识码[：:]|^文章编号[：:]/u.test(text)
  ],
  [
    "masthead",
    (text) =>
      text.length <= 60 &&
      /^[\p{Script=Han}]{2,8}(?:日报|晚报|早报|时报|商报|快报)[^，。]{0,4}\d{4}年[^，。]{0,3}\d{1,2}月[^，。]{0,3}\d{1,2}日[^，。]{0,16}版[/／）)]?$|^(?:\p{Script=Han}{0,4}日报|晚报)\/.*版\/?$/u.test(
        text
      )
  ],
  [
    "script",
    (text) =>
      !/\p{Script=Han}/u.test(text) &&
      (/^(?:var[A-Za-z_$]|function\b|function[A-Za-z_$(]|document\.|window\.|\$\(|if\(|\/\/|<\/?script|<!--|-->)/u.test(
        text
      ) ||
        (/[;{}]$/u.test(text) && /[=(){}]/u.test(text)))
  ],
  ["ornament", (text) => /^([-—－–_=*~·.。•●■◆★※#+])\1{5,}$/u.test(text)]
];
/** Furniture only where nothing stands close above or below: a narrow column may leave these alone on a line too. */
const APART: readonly (readonly [kind: string, test: (text: string) => boolean])[] = [
  ["page_number", (text) => /^\d{1,3}$|^\d{1,4}[/／]\d{1,4}$/u.test(text)],
  ["ornament", (text) => /^[·•●○■□◆◇★☆※▲△▼▽◎|｜_=*~#+<>«»]*[】）)\]]?$/u.test(text)],
  ["controls", (text) => isMadeOf(text, CONTROLS)]
];
const RELATED =
  /^(?:相关(?:链接|新闻|文章|报道|阅读|稿件|专题|文件)|延伸阅读|推荐阅读|热点(?:新闻|推荐)|更多新闻|图片新闻|媒体链接|猜你喜欢)(?:[：:]?$|[：:·•][^。]{0,400}$)/u;
const LONGEST_LINK = 60;

/** The lines that are page furniture, each with its kind. */
export function findFurniture(lines: readonly Line[]): Map<Line, string> {
  const found = new Map<Line, string>();
  lines.forEach((line, i) => {
    const kind = kindOf(line, lines[i + 1]);
    if (kind && (!SOFT.has(kind) || standsApart(lines, i, found))) found.set(line, kind);
  });
  findTails(lines, found);
  findLinks(lines, found);
  findRunningHeads(lines, found);
  findContents(lines, found);
  return found;
}

/** Kinds whose words a line of a wrapped paragraph may have too. */
const SOFT = new Set(["source_line", "caption", "copyright", "masthead", "editor_line", "breadcrumb", "font_size"]);
const HEAD_OF_FILE = 6;

/** Whether a line does not go on with an unfinished one right above it. */
function standsApart(lines: readonly Line[], i: number, found: ReadonlyMap<Line, string>): boolean {
  const above = lines[i - 1];
  if (i < HEAD_OF_FILE || !above || lines[i]!.gap > 0 || lines[i]!.pageTop || found.has(above)) return true;
  return endsSentence(above.text) || lines[i]!.indent > 0;
}

function kindOf(line: Line, below: Line | undefined): string | null {
  if (line.text.length > 140) return null;
  const certain = KINDS.find(([, test]) => test(line.text));
  if (certain) return certain[0];
  if (line.gap === 0 || (below && below.gap === 0)) return null;
  return APART.find(([, test]) => test(line.text))?.[0] ?? null;
}

/** A closing bracket alone on its line belongs to the furniture above it that opened one. */
function findTails(lines: readonly Line[], found: Map<Line, string>): void {
  for (let i = 1; i < lines.length; i++) {
    const above = found.get(lines[i - 1]!);
    if (above && !found.has(lines[i]!) && /^[·•]?[）)】\]]$/u.test(lines[i]!.text)) found.set(lines[i]!, above);
  }
}

/** The titles of other pages under 相关链接: short lines without a stop, up to the next line that is none. */
function findLinks(lines: readonly Line[], found: Map<Line, string>): void {
  for (let i = 0; i < lines.length; i++) {
    if (!RELATED.test(lines[i]!.text)) continue;
    found.set(lines[i]!, "related_links");
    for (i += 1; i < lines.length; i++) {
      const line = lines[i]!;
      if (found.has(line)) continue;
      if (line.text.length > LONGEST_LINK || endsSentence(line.text) || readNumbering(line.text)) break;
      found.set(line, "related_links");
    }
    i -= 1;
  }
}

/** A short line that comes again and again beside page numbers or at the top of pages. */
function findRunningHeads(lines: readonly Line[], found: Map<Line, string>): void {
  const places = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (line.text.length > 30 || found.has(line) || endsSentence(line.text)) return;
    const at = places.get(line.text);
    if (at) at.push(i);
    else places.set(line.text, [i]);
  });
  for (const at of places.values()) {
    if (at.length < 3) continue;
    const beside = at.filter(
      (i) => lines[i]!.pageTop || [lines[i - 1], lines[i + 1]].some((line) => line && found.get(line) === "page_number")
    );
    if (beside.length * 3 >= at.length * 2) for (const i of at) found.set(lines[i]!, "running_head");
  }
}

const HEAD = 7;

/** The list of contents: lines after 目录 that come again later as the headings they name, and lines of dot leaders. */
function findContents(lines: readonly Line[], found: Map<Line, string>): void {
  const last = new Map<string, number>();
  lines.forEach(({text}, i) => last.set(text.slice(0, HEAD), i));
  for (let i = 0; i < lines.length; i++) {
    if (/[.．…·]{4,}\d{1,4}$/u.test(lines[i]!.text) && !holdsSentence(lines[i]!.text)) found.set(lines[i]!, "contents");
    if (!/^目[录次](?:$|[\p{Script=Han}]{0,8}$)/u.test(lines[i]!.text)) continue;
    let end = i + 1;
    while (end < lines.length && namesHeading(lines[end]!, end, last)) end += 1;
    if (end - i < 3) continue;
    for (const line of lines.slice(i, end)) found.set(line, "contents");
    i = end - 1;
  }
}

function namesHeading({text}: Line, at: number, last: ReadonlyMap<string, number>): boolean {
  const bare = text.replace(/[.．…·\d]+$/u, "");
  return !holdsSentence(text) && bare.length >= 2 && text.length < 200 && (last.get(bare.slice(0, HEAD)) ?? at) > at;
}
