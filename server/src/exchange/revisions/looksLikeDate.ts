// Whether a cell starts as a date does. Whether the day exists is the rules' question.
import { foldKey } from './foldKey.ts';

const eraDate =
  /^(?:明治|大正|昭和|平成|令和|[MTSHR㍾㍽㍼㍻㋿])\.?(?:元|\d{1,2}|[一二三四五六七八九十]{1,3})[年./-]/i;
const isoDate = /^(?:\d{4}[年./-]\d{1,2}|[〇一二三四五六七八九]{4}年)/;

export function looksLikeDate(text: string): boolean {
  const key = foldKey(text.slice(0, 40));
  return eraDate.test(key) || isoDate.test(key);
}
