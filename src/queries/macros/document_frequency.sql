-- title: Document frequency
-- title_zh: 文档频率
-- description: In how many documents something stands: reports, sections, paragraphs or sentences, as their ids say.
-- description_zh: 出现于多少个文档：按所给的编号，文档可以是报告、章节、段落或句子。
-- formula: number of different documents among the occurrences
-- source: Spärck Jones (1972), Journal of Documentation 28, 11–21
-- parameter document: id of the document of an occurrence / 出现处的文档编号
CREATE MACRO document_frequency(document) AS count(DISTINCT document)
