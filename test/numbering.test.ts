import {expect, test} from "vitest";
import {readNumbering} from "../data-loaders/numbering.js";

test.each([
  ["一、总体要求", "han", 1],
  ["（十二）其他", "han-paren", 12],
  ["(三)其他", "han-paren", 3],
  ["3、今后", "arabic", 3],
  ["1．加强", "arabic", 1],
  ["（1）始终", "arabic-paren", 1],
  ["第二十三章加强", "chapter", 23],
  ["第一百零二条", "article", 102],
  ["第三篇推进", "bian", 3],
  ["③其他", "circled", 3]
])("readNumbering(%s)", (text, style, value) => {
  expect(readNumbering(text)).toMatchObject({style, value});
});

test.each(["1.4万个", "2019年工作", "（示范性）职工", "一二、三产业", "三是加强", "12351手机"])(
  "%s has none",
  (text) => {
    expect(readNumbering(text)).toBeNull();
  }
);
