/** What a layout rule does, in English and Chinese, for those who doubt a reading. */
export interface LayoutRule {
  en: string;
  zh: string;
}

/** Every name that stands in `blocks.rules`, with its meaning. Editor's decisions begin with `edit-`. */
export const layoutRules: Readonly<Record<string, LayoutRule>> = {
  "first-line": {en: "The file begins here.", zh: "文件由此开始。"},
  title: {en: "Title, subtitle and bylines stand apart from the text.", zh: "标题、副题、署名与正文分开。"},
  "title-first": {en: "A title printed in mid-file is put first.", zh: "印在文中的标题移到最前。"},
  "full-stop": {
    en: "A sentence ends, and a blank line, a seam or a new line follows: the paragraph ends.",
    zh: "句子结束，其后为空行、栏缝或新行：段落结束。"
  },
  "hard-wrap": {en: "A line as wide as its column goes on in the next.", zh: "与栏等宽的行续接下一行。"},
  heading: {
    en: "A short block without an end of sentence, set apart: a heading.",
    zh: "独立成块、无句末标点的短行：小标题。"
  },
  "heading-over-lines": {en: "A heading over several lines.", zh: "跨行的小标题。"},
  "heading-above-text": {en: "A numbered heading right above its text.", zh: "紧接正文的编号标题。"},
  "heading-below-text": {
    en: "A short line without a stop right below a paragraph's end: a heading.",
    zh: "段落末行之下无句末标点的短行：小标题。"
  },
  "first-block": {
    en: "The first block of the text, a heading without a number: the title.",
    zh: "全文首块、无编号的标题行：标题。"
  },
  "numbered-sentence": {
    en: "A numbered sentence alone above its text is a heading, as its like are throughout.",
    zh: "编号句独立于正文之上，全文皆然：小标题。"
  },
  signature: {en: "The body and the day that sign the report at its end.", zh: "文末的落款与日期。"},
  article: {en: "The number of an article is the heading of its text.", zh: "条文编号作为该条的小标题。"},
  "inner-indent": {en: "An indent inside a line begins a paragraph.", zh: "行内的段首空格另起一段。"},
  "glued-heading": {en: "A heading glued to the end of another is cut off.", zh: "与上级标题粘连的标题分开。"},
  "heading-mark": {en: "The file's own format marks a heading.", zh: "文件格式标明的小标题。"},
  "cut-heading": {en: "A numbered heading cut in two is put together.", zh: "被切断的编号标题接合。"},
  "bracketed-heading": {en: "A heading in 【】.", zh: "【】中的小标题。"},
  "numbered-line": {en: "A numbered line begins a block.", zh: "编号行另起一块。"},
  "lead-in": {
    en: "A dash at the end announces what follows: the introduction ends.",
    zh: "句末破折号引起下文：导语结束。"
  },
  dashes: {en: "A line that begins with dashes stands for itself.", zh: "以破折号开头的行独立。"},
  salutation: {en: "An address to those present stands for itself.", zh: "称呼语独立成行。"},
  "open-mark": {
    en: "An opened quote, bracket or 《 waits for its end: the line goes on.",
    zh: "引号、括号或书名号未闭合：续接下一行。"
  },
  "split-number": {en: "A number broken by a line end is put together.", zh: "被换行切断的数字接合。"},
  "cut-word": {en: "A word broken by a line end is put together.", zh: "被换行切断的词接合。"},
  continuation: {en: "The next line begins with what cannot begin a paragraph.", zh: "下一行的开头不能作段首。"},
  comma: {en: "The line breaks off at a comma or the like.", zh: "行止于逗号、顿号等。"},
  unfinished: {en: "Nothing ends here: the line goes on.", zh: "此处并未结束：续接下一行。"},
  "wider-than-column": {en: "A line wider than its column is a heading.", zh: "宽于本栏的行为小标题。"},
  "column-fragment": {
    en: "Few full lines at the foot of a column go on in the next.",
    zh: "栏底的几行整行续接下一栏。"
  },
  "column-break": {
    en: "A blank line after a full line without a stop is the foot of a column: the text goes on.",
    zh: "整行之后、句未终止处的空行是栏底：续接下文。"
  },
  "short-last-line": {en: "A line short of its column ends the paragraph.", zh: "未满栏的行结束段落。"},
  "sentence-line": {en: "The file has one sentence a line.", zh: "文件每行一句。"},
  "clause-line": {
    en: "The line ends in a colon or semicolon and stands for itself.",
    zh: "行止于冒号或分号，独立成段。"
  },
  "paragraph-mark": {en: "The file's own format begins a paragraph.", zh: "文件格式标明的段落。"},
  indent: {en: "An indented line begins a paragraph.", zh: "缩进行为段首。"},
  unindented: {
    en: "A line at the margin goes on where paragraphs are indented.",
    zh: "段首缩进的文件中，顶格行续接上文。"
  },
  "fake-bold": {en: "A line with each character doubled is read once.", zh: "逐字重复的“假粗体”行按一次计。"},
  "repeated-body": {en: "The text stands here again: counted once.", zh: "正文在此重复：只计一次。"},
  "edit-move": {en: "Moved by the editor.", zh: "编者移动。"},
  "edit-role": {en: "Role given by the editor.", zh: "编者指定角色。"},
  "edit-level": {en: "Level given by the editor.", zh: "编者指定级别。"},
  "edit-part": {en: "Part given by the editor.", zh: "编者指定部分。"},
  "edit-join": {en: "Joined by the editor.", zh: "编者接合。"},
  "edit-split": {en: "Split by the editor.", zh: "编者切分。"},
  "edit-keep-space": {en: "A space kept by the editor.", zh: "编者保留空格。"}
};
