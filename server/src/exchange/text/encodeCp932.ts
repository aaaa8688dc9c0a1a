// Text in CP932 (Shift_JIS with the characters of NEC and IBM), which older programs expect. The table is made from the
// decoder that every engine has, as the Encoding Standard defines it.
import { t } from '@vscode/l10n';
import type { ExportedFile } from '../exportFormats.ts';

/** In the place of a character that CP932 lacks: 下駄記号, what printers set for one. */
const lacking = '〓';

/** Characters that look alike and that Microsoft's tables hold under another code point. */
const alike: Readonly<Record<string, string>> = {
  '〜': '～',
  '‖': '∥',
  '−': '－',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
  '—': '―',
};

let known: ReadonlyMap<string, number> | undefined;

/** The code of each character of two bytes. Of characters with several codes the first, IBM's before NEC's of them. */
function codes(): ReadonlyMap<string, number> {
  if (known !== undefined) return known;
  const decoder = new TextDecoder('shift_jis');
  const made = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    // Between 9F and E0 stand katakana of one byte; ED and EE hold what IBM has at FA to FC.
    if ((lead > 0x9f && lead < 0xe0) || lead === 0xed || lead === 0xee) continue;
    for (let trail = 0x40; trail <= 0xfc; trail++) {
      const [char = '', more] = decoder.decode(Uint8Array.of(lead, trail));
      if (more === undefined && char !== '\ufffd' && !made.has(char)) made.set(char, lead * 256 + trail);
    }
  }
  known = made;
  return made;
}

function codeOf(char: string): number | undefined {
  const point = char.codePointAt(0) ?? 0;
  if (point <= 0x80) return point;
  if (point >= 0xff61 && point <= 0xff9f) return point - 0xff61 + 0xa1;
  return codes().get(char);
}

const nameOf = (char: string): string =>
  t`「${char}」（U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}）`;

/** The bytes, and one sentence for each character that is written otherwise. */
export function encodeCp932(text: string): ExportedFile {
  const bytes: number[] = [];
  const replaced = new Map<string, { by: string; count: number }>();
  for (const char of text) {
    let code = codeOf(char);
    if (code === undefined) {
      const by = alike[char] ?? lacking;
      const before = replaced.get(char);
      if (before === undefined) replaced.set(char, { by, count: 1 });
      else before.count++;
      code = codeOf(by) ?? 0x3f;
    }
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  const notices = Array.from(
    replaced,
    ([char, { by, count }]) => t`Shift_JISにない${nameOf(char)}${count}字を「${by}」にしました`,
  );
  return { bytes: Uint8Array.from(bytes), notices };
}
