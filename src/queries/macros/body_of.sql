-- title: Body of an issuer
-- title_zh: 发布单位的本名
-- description: The body that issues a report, whatever the number of its committee or congress.
-- description_zh: 报告的发布单位，不论第几届委员会或第几次代表大会。
-- formula: issuer without 第…届 or 第…次 and all that follows
-- source: data-loaders/bodies.ts
-- parameter issuer: issuer of a report / 报告的发布单位
CREATE MACRO body_of(issuer) AS
  regexp_replace(issuer, '第[零〇一二三四五六七八九十百0-9]+[届次].*$', '')
