// The number formats of a workbook, as cells refer to them. Does not know how a format is shown.
import type { XmlElement } from '@rgrove/parse-xml';
import { xmlChild, xmlChildren } from './xmlChildren.ts';

const era = '[$-411]ge.m.d';
const longEra = '[$-411]ggge"年"m"月"d"日"';
const yearAndMonth = 'yyyy"年"m"月"';
const monthAndDay = 'm"月"d"日"';

/** Formats that have a number and stand in no file, as Excel in Japanese has them. */
const builtIn = new Map<number, string>([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, era],
  [28, longEra],
  [29, longEra],
  [30, 'm/d/yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"時"mm"分"'],
  [33, 'h"時"mm"分"ss"秒"'],
  [34, yearAndMonth],
  [35, monthAndDay],
  [36, era],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;-#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [48, '##0.0E+0'],
  [50, era],
  [51, longEra],
  [52, yearAndMonth],
  [53, monthAndDay],
  [54, longEra],
  [55, yearAndMonth],
  [56, monthAndDay],
  [57, era],
  [58, longEra],
]);

/** The format of each cell style, by the style's number; empty where a value is shown as it is. */
export function cellFormats(styleSheet: XmlElement): string[] {
  const own = new Map(
    xmlChildren(xmlChild(styleSheet, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? '',
    ]),
  );
  return xmlChildren(xmlChild(styleSheet, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = Number(attributes.numFmtId);
    return own.get(id) ?? builtIn.get(id) ?? '';
  });
}
